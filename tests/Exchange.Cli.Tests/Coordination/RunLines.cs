using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Coordination;

/// <summary>Reads what a verb prints for programs.</summary>
internal static class RunLines
{
    /// <summary>Each line as JSON.</summary>
    public static IReadOnlyList<JsonNode> Of(Run run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
}
