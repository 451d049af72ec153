using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Protocol.Search;
using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Queries;

namespace Exchange.Federation.Tests.Secrecy;

/// <summary>
/// To a requester who may not see something, the answer is byte for byte what it would be without it. Only what is random or measures time
/// is made equal before comparing: receipt ids, milliseconds, and when a source was last heard of.
/// </summary>
public sealed class NoninterferenceTests : IAsyncLifetime
{
    private static readonly RecordQuery[] Queries =
    [
        Ask.Surname("Quimby"), Ask.Surname("Qu*"), Ask.Surname("Larkspur"), Ask.Words("report"), Ask.Words("hidden"), Ask.Words("Quimby"),
        Ask.Surname("Quimby") with { Limit = 2 }, Ask.Words("report") with { Kinds = ["incident"] }, Of("person", "number", "Q512*"),
        Of("vehicle", "plate", "QZX4471"), Of("person", "birth", "1984"), Of("record", "reference", "secret*"), Of("record", "narrative", "report"),
    ];

    private Region region = null!;
    private Member asker = null!;
    private Member owner = null!;

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(1);
        asker = region[0];
        owner = await region.AddAsync("FL0370100", "careful-department");
        await region.ShareRegistryAsync();
        var template = await owner.TemplateAsync();
        template["version"] = 2;
        template["rules"]!.AsArray().Add(JsonNode.Parse("""
            { "id": "witnesses-are-nobodys-business", "audience": { "anyone": true }, "records": { "roles": ["INCIDENT-WITNESS"] }, "level": "none" }
            """));
        await owner.PublishAsync(template);
        await owner.ShareAsync(
            [.. Enumerable.Range(1, 4).Select(number => Contributed.By(owner, $"visible-{number}", number < 4 ? "Quimby" : "Larkspur"))]);
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    public async Task ForbiddenRecords_PresentOrAbsent_TheAnswersAreTheSame()
    {
        var before = await AskAllAsync();

        await owner.ShareAsync([.. Enumerable.Range(1, 20).Select(number => Hidden($"hidden-{number}") with { Marks = [Marks.Sealed] })]);

        (await AskAllAsync()).ShouldBe(before);
        (await owner.SearchAsync(Ask.For(Ask.Words("hidden")))).HitsOf(owner.Ori).Count.ShouldBe(20);
    }

    [Fact]
    public async Task ForbiddenEntities_PresentOrAbsent_TheAnswersAreTheSame()
    {
        var before = await AskAllAsync();

        await owner.ShareAsync([.. Enumerable.Range(1, 4)
            .Select(number => WithWitness(Contributed.By(owner, $"visible-{number}", number < 4 ? "Quimby" : "Larkspur")))]);

        (await AskAllAsync()).ShouldBe(before);
        (await owner.SearchAsync("Thistlewood")).HitsOf(owner.Ori).Count.ShouldBe(4);
    }

    [Fact]
    public async Task ForbiddenField_ChangedInAnyWay_TheAnswersAreTheSame()
    {
        await owner.ShareAsync(Contributed.By(owner, "visible-1") with { SourceNotes = "hidden Quimby report" });
        var before = await AskAllAsync();

        await owner.ShareAsync(Contributed.By(owner, "visible-1") with { SourceNotes = "nothing" });

        (await AskAllAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task ExpungedAndDeletedRecords_LeaveNoTraceInTheAnswers()
    {
        var before = await AskAllAsync();
        var records = Enumerable.Range(1, 3).Select(number => Contributed.By(owner, $"gone-{number}")).ToArray();
        await owner.ShareAsync(records);
        (await AskAllAsync()).ShouldNotBe(before);

        await owner.Change.DeleteAsync(records[0].Id, "order 1", Member.Administrator, Wait.Cancellation);
        await owner.Change.ExpungeAsync(records[1].Id, "order 2", Member.Administrator, Wait.Cancellation);
        await owner.Change.RestrictAsync(records[2].Id, Marks.Sealed, "order 3", Member.Administrator, Wait.Cancellation);
        await owner.UntilIndexedAsync();

        (await AskAllAsync()).ShouldBe(before);
    }

    private async Task<string> AskAllAsync()
    {
        var answers = new List<string>();
        foreach (var query in Queries)
        {
            var answer = await asker.SearchAsync(Ask.For(query, owner.Ori.Text));
            answer.Frames.OfType<StatusFrame>().Single().Status.ShouldBe(AgencyStatus.Answered);
            answers.AddRange(answer.Lines.Select(ComparableAnswer.Of));
        }

        return string.Join('\n', answers);
    }

    private ContributedRecord Hidden(string localId) => Contributed.By(owner, localId) with
    {
        Narrative = "hidden report", OwnerReference = "secret-1", Vehicles = [new Vehicle { Id = "v1", Plate = "QZX 4471" }],
    };

    private static ContributedRecord WithWitness(ContributedRecord record) => record with
    {
        Persons =
        [
            new Person
            {
                Id = "p0", Role = "INCIDENT-WITNESS", Name = new PersonName { Given = "Hidden", Surname = "Thistlewood" },
                Aliases = [new PersonAlias { Surname = "Quimby" }], ScarsMarksTattoos = [new ScarMarkTattoo { Description = "hidden report" }],
            },
            .. record.Persons,
        ],
    };

    private static RecordQuery Of(string entity, string field, string value) =>
        new() { Clauses = [new QueryClause(entity, new Dictionary<string, string>(StringComparer.Ordinal) { [field] = value })] };
}
