using System.Text;
using Exchange.Index.Plain;
using Exchange.Node.Policies;
using Exchange.Node.Policies.Comparison;
using Exchange.Policy.Decisions;
using Exchange.Policy.Differences;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Node.Tests.Policies;

public sealed class CompareTemplatesTests : IAsyncLifetime
{
    private const string Police = """{ "id": "police", "audience": { "categories": ["law-enforcement"] }, "level": "full" }""";
    private const string Younger =
        """{ "id": "younger", "audience": { "categories": ["law-enforcement"] }, "level": "full", "records": { "newerThan": "1 years" } }""";

    private readonly ManualTime time = new(Some.Noon);
    private readonly PlainRecordIndex index = new();
    private NodeParts node = null!;

    public async ValueTask InitializeAsync()
    {
        node = await NodeParts.MakeAsync();
        index.Put(NodeParts.Record("1") with { OccurredFrom = Some.Noon.AddDays(-10) });
        index.Put(NodeParts.Record("2") with { OccurredFrom = Some.Noon.AddDays(-400) });
        index.Put(NodeParts.Record("3") with { Marks = ["sealed"] });
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Fact]
    [Requirement("RLEX-V-A-2")]
    public async Task FirstTemplate_IsSaidInWordsAndCounts()
    {
        var compared = await CompareAsync("", Police);

        DifferenceWords.Summary(compared.Difference).ShouldBe("2 records become visible to 2 agencies, 0 field groups newly shown, 0 newly hidden");
        compared.Difference.Agencies.Select(agency => $"{agency.Ori} {agency.NewlyVisible} {string.Join(' ', agency.UseCodes)}")
            .ShouldBe(["FL0370100 2 C", "FL0370200 2 C"]);
        compared.Difference.Examples.Select(example => example.Record).ShouldBeSubsetOf(["FL0130200/rms/1", "FL0130200/rms/2"]);
    }

    [Fact]
    public async Task Age_IsLookedAtRecordByRecord()
    {
        (await CompareAsync(Police, Younger)).Difference.NoLongerVisible.ShouldBe(new ChangeCount(1, 2));
        (await CompareAsync(Younger, Police)).Difference.NewlyVisible.ShouldBe(new ChangeCount(1, 2));
    }

    [Fact]
    public async Task FieldGroups_AreNamed_WithWhatCanBeSearched()
    {
        var masked = Police.Replace("}, \"level\"", """}, "fields": { "name": { "action": "mask" } }, "level" """.TrimEnd(), StringComparison.Ordinal);

        var difference = (await CompareAsync(Police, masked)).Difference;

        difference.GroupsNewlyHidden.ShouldBe(["name"]);
        difference.GroupsNoLongerSearchable.ShouldBe(["name"]);
        difference.FieldGroups.ShouldContain(new FieldGroupChange("name", "hidden", 2, 2));
    }

    [Fact]
    public async Task AgenciesThatCannotAsk_AreNotCompared()
    {
        (await CompareAsync("", """{ "id": "all", "audience": { "anyone": true }, "level": "pointer" }""")).Difference.AgenciesCompared.ShouldBe(3);
    }

    [Fact]
    public async Task Json_HasEverythingThatProgramsLookFor_AndTheLookIsAnEntry()
    {
        var json = (await CompareAsync("", Police)).ToJson();

        ((long)json["newlyVisible"]!["records"]!, (int)json["newlyVisible"]!["agencies"]!, json["ms"] is not null).ShouldBe((2, 2, true));
        var entry = await node.LastEntryAsync();
        (entry["kind"]!.ToString(), entry["user"]!.ToString()).ShouldBe(("policy-compared", "d.osei"));
    }

    private Task<ComparedTemplates> CompareAsync(string before, string after) =>
        new CompareTemplates(index, node.Audit, node.Settings, time).RunAsync(Policy(before), Policy(after), Registry(), "d.osei", NodeParts.Cancellation);

    private static SharingPolicy Policy(string rule) => TemplateDocument.Read(
        Encoding.UTF8.GetBytes($$"""{ "owner": "{{NodeParts.SomeSettings.Ori}}", "version": 1, "title": "t", "rules": [{{rule}}] }"""),
        NodeParts.SomeSettings.Ori, AgencyGroups.None).Policy.ShouldNotBeNull();

    private AgencyRegistry Registry() => new("tamarind", 1, time.GetUtcNow(),
    [
        Agency("FL0370100"), Agency("FL0370200") with { Terminal = false, InquiryAuthorised = true, ServedBy = Ori.Parse("FL0370100") },
        Agency("FL037013A"), Agency("FL0370300") with { Standing = Standing.Suspended },
        Agency("FL0370400") with { Terminal = false, ServedBy = Ori.Parse("FL0370100") },
        Agency(NodeParts.SomeSettings.Ori.Text),
    ]);

    private static RegisteredAgency Agency(string ori) => new() { Ori = Ori.Parse(ori), Name = $"Agency {ori}", UseCodes = [UseCode.C] };
}
