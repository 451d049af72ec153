using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Records.Codes;
using Exchange.Records.Json;
using Exchange.Records.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Records.Tests.Validation;

public sealed class RecordValidatorTests
{
    private const string Marker = "zzsecretzz";
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1_000).WithReplay(29, 31);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    [Requirement("RLEX-VII-D-2")]
    public void FirearmThatIsNotLinkedToACrimeOrLoss_IsRefused()
    {
        foreach (var status in new[] { "owned", "registered", "permit", "sold", "pawned", "returned", "none" })
        {
            Codes(Some.Record() with { Firearms = [Some.Firearm() with { Status = status }] })
                .ShouldBe(["$.firearms[0].status code-unknown"], status);
        }
    }

    [Fact]
    [Requirement("RLEX-VII-D-2")]
    public void FirearmLinkedToACrimeOrLoss_IsTaken()
    {
        foreach (var status in CodeTables.Find("firearm-status")!.Entries)
        {
            Codes(Some.Record() with { Firearms = [Some.Firearm() with { Status = status.Code }] }).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("chri")]
    [InlineData("intelligence")]
    [Requirement("RLEX-IV-G")]
    public void CriminalHistoryAndIntelligence_AreRefused(string dataClass)
    {
        var record = Some.Record() with { DataClass = dataClass };

        Codes(record).ShouldBe(["$.dataClass class-refused"]);
        RecordValidator.Check(record).ShouldHaveSingleItem().Code.ShouldBe("class-refused");
        Codes(Some.Record() with { DataClass = "cji" }).ShouldBeEmpty();
    }

    /// <summary>Two languages in which one can say a record, one set of rules.</summary>
    [Fact]
    public void RecordBuiltInMemory_HasTheProblemsOfItsJson()
    {
        var record = Some.RecordOf(Some.Person() with { Sex = "male", AgeMin = -1 }, Some.Person(id: "")) with
        {
            Kind = "gossip",
            Narrative = "",
            Locations = [Some.Location() with { Latitude = 100, Longitude = 0 }],
        };

        RecordValidator.Check(record).Select(problem => $"{problem.Path} {problem.Code}").ShouldBe(Codes(record), ignoreOrder: true);
        Codes(record).Count.ShouldBe(6);
    }

    [Fact]
    public void AnyWrongValue_IsFoundWhereItStands_AndIsNotRepeated() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var (document, path) = Damage(JsonNode.Parse(RecordJson.ToCanonical(new RandomRecords(seed).Next()))!, new Random(seed));

        var problems = RecordValidator.Read(Encoding.UTF8.GetBytes(document.ToJsonString())).Problems;

        problems.ShouldContain(problem => problem.Path == path);
        problems.ShouldAllBe(problem => !problem.ToString().Contains(Marker));
    }));

    [Fact]
    public void OtherThanUtf8_IsRefused()
    {
        byte[] latin1 = [.. "{\"narrative\":\""u8, 0xE9, .. "\"}"u8];

        RecordValidator.Read(latin1).Problems.ShouldHaveSingleItem().Code.ShouldBe("json-unreadable");
    }

    [Fact]
    public void DeepNesting_IsRefused()
    {
        var deep = Encoding.UTF8.GetBytes(new string('[', 10_000));

        RecordValidator.Read(deep).Problems.ShouldHaveSingleItem().Code.ShouldBe("json-unreadable");
    }

    [Fact]
    public void ListOfTooManyItems_IsRefused()
    {
        var record = Some.Record() with { Marks = [.. Enumerable.Repeat(Marks.Sealed, 10_001)] };

        Codes(record).ShouldBe(["$.marks list-too-long"]);
        RecordValidator.Check(record).ShouldHaveSingleItem().Code.ShouldBe("list-too-long");
    }

    [Fact]
    public void TextsAtTheLimit_AreTaken_AndOneMoreIsNot()
    {
        Codes(Some.Record() with { OwnerReference = new string('9', 100) }).ShouldBeEmpty();
        Codes(Some.Record() with { OwnerReference = new string('9', 101) }).ShouldBe(["$.ownerReference text-too-long"]);
    }

    private static List<string> Codes(ContributedRecord record) =>
        [.. RecordValidator.Read(RecordJson.ToCanonical(record)).Problems.Select(problem => $"{problem.Path} {problem.Code}")];

    /// <summary>Puts something that never fits in the place of one value, and tells where.</summary>
    private static (JsonNode Document, string Path) Damage(JsonNode document, Random random)
    {
        var leaves = Leaves(document).ToList();
        var leaf = leaves[random.Next(leaves.Count)];
        var path = leaf.GetPath();
        leaf.ReplaceWith<JsonNode>(new JsonObject { [Marker + "-name"] = Marker });
        return (document, path);
    }

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.Object => node.AsObject().SelectMany(member => Leaves(member.Value!)),
        JsonValueKind.Array => node.AsArray().SelectMany(item => Leaves(item!)),
        _ => [node],
    };
}
