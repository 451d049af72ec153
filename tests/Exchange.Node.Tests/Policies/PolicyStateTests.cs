using System.Text.Json.Nodes;
using Exchange.Node.Policies;
using Microsoft.Extensions.Logging.Abstractions;

namespace Exchange.Node.Tests.Policies;

[Requirement("RLEX-V-A-2")]
public sealed class PolicyStateTests : IAsyncLifetime
{
    private NodeParts node = null!;

    private PublishTemplate Publish => new(node.Folder, node.Settings, node.Audit);

    public async ValueTask InitializeAsync() => node = await NodeParts.MakeAsync();

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Fact]
    public async Task PublishedTemplate_IsInForceAtOnce_AndKeptInTheHistory()
    {
        var state = State();

        (await Publish.RunAsync(Template(2), "d.osei", NodeParts.Cancellation)).ShouldBeEmpty();

        state.Current.Template.Version.ShouldBe(2);
        File.Exists(Path.Combine(node.Folder.TemplateHistory, "template-v2.json")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, "FL0130200")]
    [InlineData(2, "FL0200100")]
    public async Task TemplateThatIsNotNewerOrSomebodyElses_IsRefused(int version, string owner)
    {
        var state = State();

        (await Publish.RunAsync(Template(version, owner), "d.osei", NodeParts.Cancellation)).ShouldNotBeEmpty();

        state.Current.Template.Version.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("no JSON")]
    public async Task FileThatWasSpoiled_LeavesTheOldTemplateServing(string text)
    {
        var state = State();
        await Publish.RunAsync(Template(2), "d.osei", NodeParts.Cancellation);
        state.Current.Template.Version.ShouldBe(2);

        await File.WriteAllTextAsync(node.Folder.Template, text, NodeParts.Cancellation);

        state.Current.Template.Version.ShouldBe(2);
    }

    [Fact]
    public async Task FileThatWasPutBackToAnOlderVersion_LeavesTheNewerTemplateServing()
    {
        var state = State();
        await Publish.RunAsync(Template(3), "d.osei", NodeParts.Cancellation);
        state.Current.Template.Version.ShouldBe(3);

        await File.WriteAllBytesAsync(node.Folder.Template, Template(2), NodeParts.Cancellation);

        state.Current.Template.Version.ShouldBe(3);
    }

    private PolicyState State() => new(node.Folder, node.Settings, NullLogger<PolicyState>.Instance);

    private static byte[] Template(int version, string owner = "FL0130200")
    {
        var template = JsonNode.Parse(File.ReadAllText(Repository.At("policies", "rlex-default", "template.json")))!;
        template["version"] = version;
        template["owner"] = owner;
        return System.Text.Encoding.UTF8.GetBytes(template.ToJsonString());
    }
}
