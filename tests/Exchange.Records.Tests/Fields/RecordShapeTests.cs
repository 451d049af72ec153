using Exchange.Records.Fields;

namespace Exchange.Records.Tests.Fields;

public sealed class RecordShapeTests
{
    [Theory]
    [InlineData("owner", FieldGroup.Envelope, FieldType.Ori)]
    [InlineData("persons[].name.surname", FieldGroup.Name, FieldType.Text)]
    [InlineData("persons[].aliases[].full", FieldGroup.Alias, FieldType.Text)]
    [InlineData("persons[].dateOfBirth", FieldGroup.DateOfBirth, FieldType.PartialDate)]
    [InlineData("persons[].ageMin", FieldGroup.DateOfBirth, FieldType.Integer)]
    [InlineData("persons[].identifiers[].value", FieldGroup.Identifiers, FieldType.Text)]
    [InlineData("persons[].photos[]", FieldGroup.Photo, FieldType.Text)]
    [InlineData("persons[].juvenile", FieldGroup.Envelope, FieldType.Flag)]
    [InlineData("locations[].street", FieldGroup.ExactPlace, FieldType.Text)]
    [InlineData("locations[].latitude", FieldGroup.ExactPlace, FieldType.Number)]
    [InlineData("locations[].city", FieldGroup.Place, FieldType.Text)]
    [InlineData("telephones[].number", FieldGroup.Contact, FieldType.Text)]
    [InlineData("vehicles[].plate", FieldGroup.Vehicle, FieldType.Text)]
    [InlineData("firearms[].serial", FieldGroup.Property, FieldType.Text)]
    [InlineData("narrative", FieldGroup.Narrative, FieldType.Text)]
    [InlineData("occurredFrom", FieldGroup.Envelope, FieldType.Timestamp)]
    [InlineData("attachments[].sha256", FieldGroup.SourceNotes, FieldType.Text)]
    public void Field_HasItsGroupAndType(string path, FieldGroup group, FieldType type)
    {
        RecordShape.Leaves[path].Group.ShouldBe(group);
        RecordShape.Leaves[path].Type.ShouldBe(type);
    }

    [Fact]
    public void EntityLists_AreThoseOfTheModel() =>
        RecordShape.EntityLists.Select(list => list.Name).ShouldBe(
            ["persons", "vehicles", "locations", "telephones", "emails", "firearms", "properties", "organizations"]);

    /// <summary>What a template cannot decide about must be harmless by itself: nothing here says who a person is.</summary>
    [Fact]
    public void Envelope_HoldsNothingOfAPersonButRoleMarksAndCautions() =>
        RecordShape.Leaves.Values.Where(field => field.Group == FieldGroup.Envelope && field.Path.StartsWith("persons", StringComparison.Ordinal))
            .Select(field => field.Name).ShouldBe(["id", "role", "marks", "juvenile", "cautionCodes"], ignoreOrder: true);

    [Fact]
    public void EveryField_CanBeReadAndWrittenByItsShape()
    {
        var given = new RandomRecords(5).Next();
        var copy = Some.Record();

        foreach (var field in RecordShape.Root.Members)
        {
            field.Access.Write(copy, field.Access.Read(given));
        }

        Records.Json.RecordJson.ToCanonical(copy).ShouldBe(Records.Json.RecordJson.ToCanonical(given));
    }

    [Fact]
    public void EveryGroupName_ReadsBack()
    {
        foreach (var group in Enum.GetValues<FieldGroup>())
        {
            FieldGroups.TryParse(FieldGroups.Name(group), out var read).ShouldBeTrue();
            read.ShouldBe(group);
        }

        FieldGroups.Name(FieldGroup.DateOfBirth).ShouldBe("date-of-birth");
        FieldGroups.TryParse("DateOfBirth", out _).ShouldBeFalse();
        FieldGroups.DecidableNames.ShouldNotContain("envelope");
    }

    /// <summary>A set of groups is one machine word.</summary>
    [Fact]
    public void Groups_FitASet()
    {
        Enum.GetValues<FieldGroup>().Length.ShouldBeLessThanOrEqualTo(64);
        FieldGroupSet.All.Count.ShouldBe(Enum.GetValues<FieldGroup>().Length);
        FieldGroupSet.All.Enumerate().ShouldBe(Enum.GetValues<FieldGroup>());
        FieldGroupSet.Of(FieldGroup.Name).ContainsAll(FieldGroupSet.Of(FieldGroup.Name, FieldGroup.Photo)).ShouldBeFalse();
        FieldGroupSet.Of(FieldGroup.Name).Union(FieldGroupSet.Of(FieldGroup.Photo)).ContainsAll(FieldGroupSet.Of(FieldGroup.Photo)).ShouldBeTrue();
    }
}
