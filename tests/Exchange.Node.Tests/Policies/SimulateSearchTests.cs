using System.Text.Json.Nodes;
using Exchange.Index.Plain;
using Exchange.Node.Policies;
using Exchange.Node.Policies.Simulation;
using Exchange.Node.Search;
using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records;
using Exchange.Records.Identity;
using Exchange.Records.Queries;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Tests.Policies;

public sealed class SimulateSearchTests : IAsyncLifetime
{
    private static readonly Ori Police = Ori.Parse("FL0370100");
    private static readonly Ori Prosecutor = Ori.Parse("FL037013A");

    private readonly PlainRecordIndex index = new();
    private NodeParts node = null!;

    public async ValueTask InitializeAsync()
    {
        node = await NodeParts.MakeAsync();
        await PutAsync(
            NodeParts.Record("open"), NodeParts.Record("active") with { Marks = ["active-investigation"] },
            NodeParts.Record("sealed") with { Marks = ["sealed"] }, NodeParts.Record("noted") with { Persons = [], SourceNotes = "quimby" });
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Theory]
    [InlineData("open", SimulatedOutcome.Full, "police")]
    [InlineData("active", SimulatedOutcome.Pointer, "active-cases")]
    [InlineData("sealed", SimulatedOutcome.NotShown, "exchange:sealed")]
    [InlineData("noted", SimulatedOutcome.NotFound, "police")]
    [Requirement("RLEX-V-A-1")]
    public async Task EachHit_IsShownAsTheRequesterWouldGetIt_WithTheRules(string record, SimulatedOutcome outcome, string rule)
    {
        var simulated = await SimulateAsync(Police);

        var hit = simulated.Hits.Single(hit => hit.Record.EndsWith("/" + record, StringComparison.Ordinal));
        hit.Outcome.ShouldBe(outcome);
        (outcome == SimulatedOutcome.Full ? hit.Rules : hit.LevelRules).ShouldContain(one => one.StartsWith(rule, StringComparison.Ordinal));
        hit.Own!.Record.ShouldNotBeNull();
    }

    [Fact]
    public async Task WithheldGroups_NameTheRules_AndTheirValuesAreNotInTheRequestersColumn()
    {
        var hit = (await SimulateAsync(Police)).Hits.Single(hit => hit.Record.EndsWith("/open", StringComparison.Ordinal));

        hit.Withheld.ShouldContain(group => group.Group == "source-notes" && group.Action == "hide" && group.Rules == "police");
        hit.Shown!.Receipt.Id.ShouldBe(SimulateSearch.NoReceipt);
    }

    [Fact]
    public async Task NoRuleForTheRequester_NothingIsShown_AndTotalsDiffer()
    {
        var simulated = await SimulateAsync(Prosecutor);

        simulated.Hits.Select(hit => hit.Outcome).Distinct().ShouldBe([SimulatedOutcome.NotShown]);
        (simulated.Total, simulated.OwnTotal).ShouldBe((0, 4));
    }

    [Fact]
    public async Task MoreThanTheLimit_IsToldApartFromWhatIsNotFound()
    {
        await PutAsync(NodeParts.Record("second"), NodeParts.Record("third"));

        var all = await SimulateAsync(Police, limit: 4);
        var few = await SimulateAsync(Police, limit: 2);

        all.Hits.Count(hit => hit.Outcome is SimulatedOutcome.Full or SimulatedOutcome.Pointer).ShouldBe(4);
        few.Hits.Select(hit => hit.Outcome).ShouldNotContain(SimulatedOutcome.NotFound);
        few.Total.ShouldBe(4);
    }

    [Fact]
    public async Task Entry_SaysWhoLookedAsWhom_AndNoDisclosureIsRecorded()
    {
        await SimulateAsync(Police);

        var entry = await node.LastEntryAsync();
        (entry["kind"]!.ToString(), entry["user"]!.ToString(), entry["as"]!.ToString()).ShouldBe(("policy-simulated", "d.osei", Police.Text));
        entry.ToJsonString().ShouldNotContain("quimby");
    }

    private async Task PutAsync(params ContributedRecord[] records)
    {
        await node.Store.PutAsync([.. records.Select(record => new Contribution(record, ReadOnlyMemory<byte>.Empty, "ndjson"))], NodeParts.Cancellation);
        Array.ForEach(records, index.Put);
    }

    private Task<SimulatedSearch> SimulateAsync(Ori asker, int limit = 50) =>
        new SimulateSearch(index, node.Store, new Discloser(node.Settings), node.Audit, node.Settings, TimeProvider.System).RunAsync(
            Policy(), new Requester(asker, null, UseCode.C), new RecordQuery { Text = "quimby", Limit = limit }, "d.osei", NodeParts.Cancellation);

    private static SharingPolicy Policy()
    {
        var template = JsonNode.Parse("""
            { "version": 1, "title": "police", "rules": [
              { "id": "police", "audience": { "categories": ["law-enforcement"] }, "level": "full", "fields": { "source-notes": { "action": "hide" } } },
              { "id": "active-cases", "effect": "limit", "audience": { "anyone": true }, "records": { "marks": ["active-investigation"] }, "level": "pointer" } ] }
            """)!;
        template["owner"] = NodeParts.SomeSettings.Ori.Text;
        return TemplateDocument.Read(System.Text.Encoding.UTF8.GetBytes(template.ToJsonString()), NodeParts.SomeSettings.Ori, AgencyGroups.None)
            .Policy.ShouldNotBeNull();
    }
}
