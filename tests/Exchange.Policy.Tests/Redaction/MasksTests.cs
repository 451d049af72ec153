using System.Text.Json.Nodes;
using Exchange.Policy.Redaction;
using Exchange.Records.Fields;

namespace Exchange.Policy.Tests.Redaction;

public sealed class MasksTests
{
    [Theory]
    [InlineData("persons[].dateOfBirth", "1987-03-09", "1987")]
    [InlineData("persons[].dateOfBirth", "1987-03", "1987")]
    [InlineData("persons[].dateOfBirth", "1987", "1987")]
    [InlineData("persons[].identifiers[].value", "900-12-3456", "*******3456")]
    [InlineData("persons[].identifiers[].value", "900123456", "*****3456")]
    [InlineData("persons[].identifiers[].value", "12345", "***45")]
    [InlineData("persons[].identifiers[].value", "1", "*")]
    [InlineData("persons[].identifiers[].value", "ab😀", "**😀")]
    [InlineData("persons[].identifiers[].value", "abc😀de", "*****de")]
    [InlineData("persons[].identifiers[].type", "ssn", "ssn")]
    [InlineData("persons[].identifiers[].issuer", "FL", "FL")]
    [InlineData("persons[].name.surname", "de la Cruz", "d. l. C.")]
    [InlineData("persons[].name.given", "  Ángel\tLuis ", "Á. L.")]
    [InlineData("persons[].name.surname", "O'Brien-Smith", "O.")]
    [InlineData("persons[].name.surname", "'t Hooft", "t. H.")]
    [InlineData("persons[].name.surname", "A\u030angstrom", "A\u030a.")]
    [InlineData("persons[].name.full", "(\"Dell\") Quimby", "D. Q.")]
    [InlineData("persons[].name.full", "Ведерников Иван", "В. И.")]
    [InlineData("persons[].name.full", "𐐔𐐯𐑅", "𐐔.")]
    [InlineData("persons[].name.full", "--", null)]
    [InlineData("persons[].aliases[].full", "Slim Jim", "S. J.")]
    [InlineData("persons[].aliases[].category", "moniker", "moniker")]
    [InlineData("organizations[].name", "Second Chance Pawn", "S. C. P.")]
    [InlineData("telephones[].number", "(850) 555-0142", "**********0142")]
    [InlineData("telephones[].category", "mobile", "mobile")]
    [InlineData("emails[].address", "nobody@example.org", "**************.org")]
    [InlineData("persons[].occupation", "nurse", null)]
    [InlineData("locations[].street", "1234 Main St", "1200 block Main St")]
    [InlineData("locations[].street", "7 Elm Ave", "0 block Elm Ave")]
    [InlineData("locations[].street", "1234 E 21st St", "1200 block E 21st St")]
    [InlineData("locations[].street", "1234 Main St Apt 5B", "1200 block Main St")]
    [InlineData("locations[].street", "1234 Main St #12", "1200 block Main St")]
    [InlineData("locations[].street", "1234 Main St, rear door", "1200 block Main")]
    [InlineData("locations[].street", "1200 BLK Main St", "1200 block Main St")]
    [InlineData("locations[].street", "1234 - 1236 Main St", null)]
    [InlineData("locations[].street", "1234 1240", null)]
    [InlineData("locations[].street", "5TH ST & ELM AVE", null)]
    [InlineData("locations[].street", "Main St", null)]
    [InlineData("locations[].street", "1234", null)]
    [InlineData("locations[].street", "12345678901 Main St", null)]
    [InlineData("locations[].unit", "5B", null)]
    [InlineData("locations[].commonName", "Larkspur Roofing", null)]
    [InlineData("vehicles[].plate", "QZX 4471", "****4471")]
    [InlineData("vehicles[].plate", "ABC123", "***123")]
    [InlineData("vehicles[].vin", "1HALCYON9BX000042", "*************0042")]
    [InlineData("vehicles[].make", "Halcyon", "Halcyon")]
    [InlineData("vehicles[].description", "plate QZX 4471", null)]
    public void Text_IsShownInPart(string path, string value, string? shown) =>
        (Masks.Apply(RecordShape.Leaves[path], JsonValue.Create(value))?.GetValue<string>()).ShouldBe(shown);

    [Theory]
    [InlineData("persons[].occupation", "nurse")]
    [InlineData("locations[].street", "Main St")]
    [InlineData("vehicles[].description", "plate QZX 4471")]
    [InlineData("narrative", "anything")]
    [InlineData("persons[].sex", "M")]
    public void WhatHasNoMask_IsNotShown(string path, string value) =>
        Masks.Apply(RecordShape.Leaves[path], JsonValue.Create(value)).ShouldBeNull();

    [Fact]
    public void Coordinates_AreRoundedToAboutAKilometre()
    {
        Masks.Apply(RecordShape.Leaves["locations[].latitude"], JsonValue.Create(30.58749))!.GetValue<double>().ShouldBe(30.59);
        Masks.Apply(RecordShape.Leaves["locations[].longitude"], JsonValue.Create(-84.58312))!.GetValue<double>().ShouldBe(-84.58);
    }

    [Fact]
    public void Age_IsNoYear() =>
        Masks.Apply(RecordShape.Leaves["persons[].ageMin"], JsonValue.Create(17)).ShouldBeNull();

    [Fact]
    public void GroupsThatCanBeMasked_AreTheOnesNamed() =>
        Masks.Names.ShouldBe(
            ["name", "alias", "date-of-birth", "identifiers", "contact", "exact-place", "vehicle", "officer", "victim-identity", "witness-identity", "juvenile-identity"]);
}
