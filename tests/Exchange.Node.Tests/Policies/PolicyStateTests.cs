using System.Text.Json.Nodes;
using Dapper;
using Exchange.Node.Policies;
using Exchange.Policy.Decisions;
using Exchange.Protocol.Keys;
using Exchange.Storage.Databases;
using Exchange.Storage.Migrations;
using Exchange.Storage.Templates;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Exchange.Node.Tests.Policies;

[Requirement("RLEX-V-A-2")]
public sealed class PolicyStateTests : IAsyncLifetime
{
    private readonly ManualTime time = new(Some.Noon);
    private NodeParts node = null!;
    private TemplateStore store = null!;
    private SigningKey key = null!;

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
    public async Task NodeWithoutATemplate_SharesWithNobody()
    {
        using var state = State();

        var policy = await CurrentAsync(state);

        policy.Template.Rules.ShouldBeEmpty();
        policy.Template.Version.ShouldBe(0);
    }

    [Fact]
    public async Task PublishedTemplate_HoldsFromTheNextQueryOn_AndIsKeptInTheHistory()
    {
        using var state = State();
        (await CurrentAsync(state)).Template.Version.ShouldBe(0);

        await PublishAsync(2);
        await PublishAsync(3);

        (await CurrentAsync(state)).Template.Version.ShouldBe(3);
        (await store.HistoryAsync(NodeParts.Cancellation)).Select(one => one.Version).ShouldBe([3, 2]);
    }

    [Fact]
    public async Task TemplateWithADate_HoldsFromThatDateOn()
    {
        using var state = State();
        await PublishAsync(1);
        await PublishAsync(2, time.GetUtcNow().AddHours(1));

        (await CurrentAsync(state)).Template.Version.ShouldBe(1);
        time.Advance(TimeSpan.FromHours(1));
        (await CurrentAsync(state)).Template.Version.ShouldBe(2);
    }

    [Fact]
    public async Task DraftAndApprovedTemplates_DecideNothing()
    {
        using var state = State();
        (await Life.DraftAsync(Template(1), "jane", NodeParts.Cancellation)).ShouldBeEmpty();
        (await CurrentAsync(state)).Template.Version.ShouldBe(0);
        (await Life.ApproveAsync(1, "omar", NodeParts.Cancellation)).ShouldBeEmpty();
        (await CurrentAsync(state)).Template.Version.ShouldBe(0);
    }

    /// <summary>The store's file can be written by whoever holds the machine; the seal is what tells a publication from an edit.</summary>
    [Theory]
    [InlineData("UPDATE templates SET document = @other, digest = 'x' WHERE version = 2")]
    [InlineData("UPDATE templates SET document = @other WHERE version = 2")]
    [InlineData("UPDATE templates SET seal = NULL WHERE version = 2")]
    [InlineData("UPDATE templates SET seal = (SELECT seal FROM templates WHERE version = 1) WHERE version = 2")]
    [InlineData("UPDATE templates SET document = x'7b7d' WHERE version = 2")]
    public async Task TemplateThatWasEditedInTheStore_LeavesTheOldOneServing_AndIsAudited(string edit)
    {
        using var state = State();
        await PublishAsync(1);
        (await CurrentAsync(state)).Template.Version.ShouldBe(1);
        await PublishAsync(2);

        using (var connection = DatabaseFile.Open(FolderDatabases.PathOf(node.Folder.Root, "templates"), SqliteOpenMode.ReadWrite))
        {
            connection.Execute(edit, new { other = Template(2, title: "edited") });
        }

        (await CurrentAsync(state)).Template.Version.ShouldBe(1);
        var last = await node.LastEntryAsync();
        last["kind"]!.GetValue<string>().ShouldBe("template-refused");
        last["templateVersion"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task GroupsThatChange_HoldFromTheNextQueryOn()
    {
        using var state = State();
        await Life.PublishGroupsAsync("""{"version":1,"groups":{"force":["FL9900100"]}}"""u8.ToArray(), "jane", NodeParts.Cancellation);
        await PublishAsync(1);
        (await CurrentAsync(state)).Groups.Members["force"].Count.ShouldBe(1);

        await Life.PublishGroupsAsync("""{"version":2,"groups":{"force":["FL9900100","FL9900200"]}}"""u8.ToArray(), "jane", NodeParts.Cancellation);

        (await CurrentAsync(state)).Groups.Members["force"].Count.ShouldBe(2);
    }

    private TemplateLife Life => new(store, key, node.Settings, node.Audit, time);

    private PolicyState State() => new(store, key, node.Settings, node.Audit, time, NullLogger<PolicyState>.Instance);

    private static ValueTask<SharingPolicy> CurrentAsync(PolicyState state) => state.CurrentAsync(NodeParts.Cancellation);

    private async Task PublishAsync(int version, DateTimeOffset? from = null)
    {
        (await Life.DraftAsync(Template(version), "jane", NodeParts.Cancellation)).ShouldBeEmpty();
        (await Life.ApproveAsync(version, "omar", NodeParts.Cancellation)).ShouldBeEmpty();
        (await Life.PublishAsync(version, from, "jane", NodeParts.Cancellation)).ShouldBeEmpty();
    }

    private static byte[] Template(int version, string owner = "FL0130200", string title = "some")
    {
        var template = JsonNode.Parse(File.ReadAllText(Repository.At("policies", "rlex-default", "template.json")))!;
        (template["version"], template["owner"], template["title"]) = (version, owner, title);
        return System.Text.Encoding.UTF8.GetBytes(template.ToJsonString());
    }
}
