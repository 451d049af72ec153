using System.Text.Json.Nodes;
using Exchange.Node.Policies;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Storage.Templates;

namespace Exchange.Node.Tests.Policies;

/// <summary>Whoever signs off the sharing settings is on record with the date, and the node's signature stands under what was signed off.</summary>
public sealed class TemplateReviewTests : IAsyncLifetime
{
    private readonly ManualTime time = new(Some.Noon);
    private NodeParts node = null!;
    private SqliteTemplateStore store = null!;
    private SigningKey key = null!;

    private TemplateLife Life => new(store, key, node.Settings, node.Audit, time);

    public async ValueTask InitializeAsync()
    {
        node = await NodeParts.MakeAsync();
        store = SqliteTemplateStore.Open(node.Folder.Root, time);
        key = SigningKey.Open(node.Folder.NodeKey);
    }

    public async ValueTask DisposeAsync()
    {
        key.Dispose();
        store.Dispose();
        await node.DisposeAsync();
    }

    [Fact]
    [Requirement("RLEX-XI-B8")]
    public async Task ReviewOfTheSharingSettings_IsOnRecordWithPersonAndDate_UnderTheNodesSignature()
    {
        (await Life.DraftAsync(Template(), "sda", NodeParts.Cancellation)).ShouldBeEmpty();
        time.Advance(TimeSpan.FromDays(2));

        (await Life.ApproveAsync(1, "nac", NodeParts.Cancellation)).ShouldBeEmpty();
        var entry = await node.LastEntryAsync();
        (await Life.PublishAsync(1, null, "sda", NodeParts.Cancellation)).ShouldBeEmpty();

        var reviewed = (await store.HistoryAsync(NodeParts.Cancellation)).ShouldHaveSingleItem();
        (reviewed.ApprovedBy, reviewed.ApprovedAt).ShouldBe(("nac", Some.Noon.AddDays(2)));
        Words(entry, "kind", "user", "templateDigest", "outcome").ShouldBe(["template-approved", "nac", reviewed.Digest, "success"]);
        var seal = new TemplateSeal(node.Settings.Ori, 1, reviewed.Digest, reviewed.EffectiveFrom!.Value);
        (await seal.IsSealedByAsync(reviewed.Seal, key.PublicKey)).ShouldBeTrue();
    }

    private static IEnumerable<string> Words(JsonNode entry, params string[] names) => names.Select(name => entry[name]!.ToString());

    private static byte[] Template()
    {
        var template = JsonNode.Parse(File.ReadAllText(Repository.At("policies", "rlex-default", "template.json")))!;
        template["owner"] = NodeParts.SomeSettings.Ori.Text;
        return System.Text.Encoding.UTF8.GetBytes(template.ToJsonString());
    }
}
