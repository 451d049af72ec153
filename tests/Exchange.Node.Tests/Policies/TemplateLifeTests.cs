using System.Text.Json.Nodes;
using Exchange.Node.Policies;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Records.Validation;
using Exchange.Storage.Databases;
using Exchange.Storage.Templates;

namespace Exchange.Node.Tests.Policies;

public sealed class TemplateLifeTests : IAsyncLifetime
{
    private readonly ManualTime time = new(Some.Noon);
    private NodeParts node = null!;
    private TemplateStore store = null!;
    private SigningKey key = null!;

    private static CancellationToken Cancellation => NodeParts.Cancellation;

    private TemplateLife Life => new(store, key, node.Settings, node.Audit, time);

    public async ValueTask InitializeAsync()
    {
        node = await NodeParts.MakeAsync();
        store = TemplateStore.Open(new FolderDatabases(node.Folder.Root), time);
        key = SigningKey.Open(node.Folder.NodeKey);
    }

    public async ValueTask DisposeAsync()
    {
        key.Dispose();
        store.Dispose();
        await node.DisposeAsync();
    }

    [Fact]
    public async Task WhoeverDraftedATemplate_CannotApproveIt()
    {
        await Life.DraftAsync(Template(1), "jane", Cancellation);

        Codes(await Life.ApproveAsync(1, "jane", Cancellation)).ShouldBe(["same-person"]);
        (await Life.ApproveAsync(1, "omar", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    [Requirement("RLEX-XI-B8")]
    public async Task ReviewOfTheSharingSettings_IsOnRecordWithPersonAndDate_UnderTheNodesSignature()
    {
        (await Life.DraftAsync(Template(1), "sda", Cancellation)).ShouldBeEmpty();
        time.Advance(TimeSpan.FromDays(2));

        (await Life.ApproveAsync(1, "nac", Cancellation)).ShouldBeEmpty();
        var entry = await node.LastEntryAsync();
        (await Life.PublishAsync(1, null, "sda", Cancellation)).ShouldBeEmpty();

        var reviewed = (await store.HistoryAsync(Cancellation)).ShouldHaveSingleItem();
        (reviewed.ApprovedBy, reviewed.ApprovedAt).ShouldBe(("nac", Some.Noon.AddDays(2)));
        (entry["kind"]!.ToString(), entry["user"]!.ToString(), entry["templateDigest"]!.ToString())
            .ShouldBe(("template-approved", "nac", reviewed.Digest));
        var seal = new TemplateSeal(node.Settings.Ori, 1, reviewed.Digest, reviewed.EffectiveFrom!.Value);
        (await seal.IsSealedByAsync(reviewed.Seal, key.PublicKey)).ShouldBeTrue();
    }

    [Fact]
    public async Task TemplateThatNobodyApproved_CannotBePublished()
    {
        await Life.DraftAsync(Template(1), "jane", Cancellation);

        Codes(await Life.PublishAsync(1, null, "jane", Cancellation)).ShouldBe(["state-wrong"]);
        (await store.InForceAsync(time.GetUtcNow(), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task StepThatWasTaken_CannotBeTakenTwice()
    {
        await PublishAsync(1);

        Codes(await Life.ApproveAsync(1, "omar", Cancellation)).ShouldBe(["state-wrong"]);
        Codes(await Life.PublishAsync(1, null, "omar", Cancellation)).ShouldBe(["state-wrong"]);
        Codes(await Life.ApproveAsync(7, "omar", Cancellation)).ShouldBe(["version-unknown"]);
    }

    [Theory]
    [InlineData(1, "FL0130200", "version-not-newer")]
    [InlineData(2, "FL0200100", "owner-foreign")]
    public async Task DraftThatIsNotNewerOrSomebodyElses_IsRefused_AndAudited(int version, string owner, string code)
    {
        await PublishAsync(1);

        Codes(await Life.DraftAsync(Template(version, owner), "jane", Cancellation)).ShouldBe([code]);
        var entry = await node.LastEntryAsync();
        entry["kind"]!.GetValue<string>().ShouldBe("template-refused");
        entry["problems"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task DateThatIsPast_IsRefused()
    {
        await Life.DraftAsync(Template(1), "jane", Cancellation);
        await Life.ApproveAsync(1, "omar", Cancellation);

        Codes(await Life.PublishAsync(1, time.GetUtcNow().AddMinutes(-1), "jane", Cancellation)).ShouldBe(["date-past"]);
    }

    [Fact]
    public async Task RollBack_PutsTheEarlierRulesBackAsANewVersion_ThatSaysSo()
    {
        await PublishAsync(1, "first");
        await PublishAsync(2, "second");

        (await Life.RollBackAsync(1, "jane", Cancellation)).ShouldBeEmpty();

        var inForce = (await store.InForceAsync(time.GetUtcNow(), Cancellation))!;
        (inForce.Version, inForce.Restores, inForce.Title, inForce.ApprovedBy).ShouldBe((3, 1, "first", "omar"));
        Codes(await Life.RollBackAsync(9, "jane", Cancellation)).ShouldBe(["version-unknown"]);
    }

    [Fact]
    public async Task DraftThatNamesAGroupThatIsNot_IsRefused_UntilTheGroupIsPublished()
    {
        var template = JsonNode.Parse(Template(1))!;
        template["rules"]![0]!["audience"] = new JsonObject { ["groups"] = new JsonArray("force") };
        var document = System.Text.Encoding.UTF8.GetBytes(template.ToJsonString());

        Codes(await Life.DraftAsync(document, "jane", Cancellation)).ShouldBe(["group-unknown"]);
        (await Life.PublishGroupsAsync("""{"version":1,"groups":{"force":["FL9900100"]}}"""u8.ToArray(), "jane", Cancellation)).ShouldBeEmpty();
        (await Life.DraftAsync(document, "jane", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task GroupsThatAreWrong_AreRefusedWithEveryProblem()
    {
        var problems = await Life.PublishGroupsAsync("""{"version":0,"groups":{"a b":["x"],"empty":[]}}"""u8.ToArray(), "jane", Cancellation);

        Codes(problems).ShouldBe(["number-out-of-range", "name-unreadable", "ori-unreadable", "list-length"]);
        (await store.GroupsAsync(Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task TemplateOf1000Rules_IsRead_AndOneOf10000IsRefused()
    {
        (await Life.DraftAsync(TemplateOf(1_000), "jane", Cancellation)).ShouldBeEmpty();
        Codes(await Life.DraftAsync(TemplateOf(10_000), "jane", Cancellation)).ShouldContain("list-too-long");
    }

    private static byte[] TemplateOf(int rules)
    {
        var template = JsonNode.Parse(Template(rules))!;
        var one = template["rules"]![0]!;
        template["rules"] = new JsonArray([.. Enumerable.Range(0, rules).Select(number =>
        {
            var copy = one.DeepClone();
            copy["id"] = $"r{number}";
            return copy;
        })]);
        return System.Text.Encoding.UTF8.GetBytes(template.ToJsonString());
    }

    private async Task PublishAsync(int version, string title = "some")
    {
        (await Life.DraftAsync(Template(version, title: title), "jane", Cancellation)).ShouldBeEmpty();
        (await Life.ApproveAsync(version, "omar", Cancellation)).ShouldBeEmpty();
        (await Life.PublishAsync(version, null, "jane", Cancellation)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Codes(IEnumerable<Problem> problems) => problems.Select(problem => problem.Code);

    private static byte[] Template(int version, string owner = "FL0130200", string title = "some")
    {
        var template = JsonNode.Parse(File.ReadAllText(Repository.At("policies", "rlex-default", "template.json")))!;
        (template["version"], template["owner"], template["title"]) = (version, owner, title);
        return System.Text.Encoding.UTF8.GetBytes(template.ToJsonString());
    }
}
