using Exchange.Cli.Nodes;
using Exchange.Node.Policies;
using Exchange.Policy.Decisions;
using Exchange.Records.Validation;

namespace Exchange.Cli.Policies;

/// <summary>A template as verbs take it: <c>active</c>, <c>draft</c>, the number of a version, or a file.</summary>
internal static class TemplateOptions
{
    /// <summary>How the words are named in help texts.</summary>
    public const string HelpName = "active|draft|VERSION|FILE";

    /// <summary>The policy, or what is wrong. A file of that name goes before everything else.</summary>
    public static async Task<(SharingPolicy? Policy, IReadOnlyList<Problem> Problems)> FindAsync(
        OpenedNode node, string named, CancellationToken cancellationToken) =>
        named is not (TemplateSelection.Active or TemplateSelection.Draft) && File.Exists(named)
            ? await node.Selection.ReadAsync(await File.ReadAllBytesAsync(named, cancellationToken), cancellationToken)
            : await node.Selection.FindAsync(named, cancellationToken);
}
