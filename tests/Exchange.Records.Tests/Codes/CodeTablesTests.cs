using Exchange.Records.Codes;
using Exchange.Records.Fields;

namespace Exchange.Records.Tests.Codes;

public sealed class CodeTablesTests
{
    [Theory]
    [InlineData("sex", "M", "male")]
    [InlineData("race", "W", "white")]
    [InlineData("eye-color", "BRO", "brown")]
    [InlineData("hair-color", "BLK", "black")]
    [InlineData("nibrs-offense", "09A", "murder")]
    [InlineData("nibrs-offense", "240", "motor vehicle theft")]
    [InlineData("vehicle-color", "BLK", "black")]
    [InlineData("record-kind", "field-contact", "field contact")]
    [InlineData("role", "ARREST-ARRESTEE", "person arrested")]
    [InlineData("firearm-status", "used-in-offense", "used in an offense")]
    public void KnownCode_HasItsMeaning(string table, string code, string meaning) =>
        CodeTables.Find(table)!.Find(code)!.Meaning.ShouldStartWith(meaning, Case.Insensitive);

    [Fact]
    public void EveryTable_HasCodesThatAreUniqueAndExplained()
    {
        CodeTables.Names.ShouldNotBeEmpty();
        foreach (var table in CodeTables.Names.Select(name => CodeTables.Find(name)!))
        {
            table.Entries.ShouldNotBeEmpty(table.Name);
            table.Entries.Select(entry => entry.Code).ShouldBeUnique();
            table.Entries.ShouldAllBe(entry => entry.Code.Trim() == entry.Code && entry.Code.Length > 0 && entry.Meaning.Length > 1);
        }
    }

    [Fact]
    public void EveryTableNamedByAField_Exists() =>
        RecordShape.Leaves.Values.Where(field => field.Rules.Codes is not null)
            .ShouldAllBe(field => field.Codes != null);

    [Fact]
    public void EveryTable_IsNamedByAField() =>
        CodeTables.Names.ShouldBeSubsetOf(RecordShape.Leaves.Values.Select(field => field.Rules.Codes ?? "").Distinct());

    [Fact]
    public void MarksThatTheCodeKnows_AreInTheTable()
    {
        string[] known = [Marks.Juvenile, Marks.Sealed, Marks.VictimConfidential, Marks.ActiveInvestigation];

        known.ShouldAllBe(mark => CodeTables.Marks.Contains(mark));
    }

    [Fact]
    public void ClassesThatTheCodeKnows_AreClassesOfRoles()
    {
        string[] known = [RoleClass.Subject, RoleClass.Victim, RoleClass.Witness, RoleClass.Officer, RoleClass.Residence];

        known.ShouldBeSubsetOf(CodeTables.Roles.Entries.Select(entry => entry.Class!));
        CodeTables.Roles.Entries.ShouldAllBe(entry => entry.Class != null);
    }

    [Fact]
    public void Codes_AreComparedWithRegardToCase() => CodeTables.Find("sex")!.Contains("m").ShouldBeFalse();

    [Fact]
    public void UnknownTableOrCode_IsNull()
    {
        CodeTables.Find("shoe-size").ShouldBeNull();
        CodeTables.RecordKinds.Find("gossip").ShouldBeNull();
    }
}
