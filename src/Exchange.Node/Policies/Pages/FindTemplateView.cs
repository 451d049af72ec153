using System.Text.Json.Nodes;
using Exchange.Node.Policies.Reviews;
using Exchange.Node.Setup;
using Exchange.Storage.Templates;

namespace Exchange.Node.Policies.Pages;

/// <summary>Gathers what the template pages show.</summary>
public sealed class FindTemplateView(PolicyState policies, ITemplateStore store, ReviewTemplate reviews, NodeSettings settings, TimeProvider time)
{
    /// <summary>As it is now.</summary>
    public async Task<TemplateView> RunAsync(CancellationToken cancellationToken)
    {
        var policy = await policies.CurrentAsync(cancellationToken);
        var inForce = await store.InForceAsync(time.GetUtcNow(), cancellationToken);
        return new TemplateView(
            policy.Template, await store.HistoryAsync(cancellationToken), inForce?.Version, await reviews.ReadAsync(cancellationToken));
    }

    /// <summary>
    /// What somebody would begin to edit: the draft that waits, else the template in force with the next number, else one without rules.
    /// </summary>
    public async Task<string> TextToEditAsync(CancellationToken cancellationToken)
    {
        var history = await store.HistoryAsync(cancellationToken);
        var from = history.FirstOrDefault(one => one.State == TemplateState.Draft) ?? await store.InForceAsync(time.GetUtcNow(), cancellationToken);
        var next = history.Count == 0 ? 1 : history[0].Version + 1;
        return from is null ? Empty(next) : System.Text.Encoding.UTF8.GetString(TemplateDocument.WithVersion(from.Document, next));
    }

    private string Empty(int version) => new JsonObject
    {
        ["owner"] = settings.Ori.Text, ["version"] = version, ["title"] = "What we share", ["rules"] = new JsonArray(),
    }.ToJsonString();
}
