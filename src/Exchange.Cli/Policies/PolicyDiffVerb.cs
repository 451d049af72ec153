using System.CommandLine;
using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;
using Exchange.Node.Policies.Comparison;
using Exchange.Policy.Decisions;
using Exchange.Policy.Differences;
using Exchange.Records.Validation;

namespace Exchange.Cli.Policies;

/// <summary><c>exchange policy diff</c>.</summary>
internal static class PolicyDiffVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var before = new Argument<string>("OLD") { Description = "What decides by now", HelpName = TemplateOptions.HelpName };
        var after = new Argument<string>("NEW") { Description = "What would", HelpName = TemplateOptions.HelpName };
        var (node, json) = (CommonOptions.Node(), CommonOptions.Json());
        var command = new Command("diff", "Say what one template changes against another, on the records and agencies that are there")
        {
            before, after, node, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            var (compared, problems) = await RunAsync(opened, parsed.GetValue(before)!, parsed.GetValue(after)!, cancellationToken);
            if (compared is null)
            {
                return Terminal.Report(problems);
            }

            if (parsed.GetValue(json))
            {
                Terminal.SayJson(compared.ToJson());
            }
            else
            {
                Terminal.Say(DifferenceWords.Summary(compared.Difference));
                foreach (var line in DifferenceWords.Details(compared.Difference))
                {
                    Terminal.Say("  " + line);
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Says in a line what a version would change against what decides now; nothing where there is no such version.</summary>
    public static async Task ShowSummaryAsync(OpenedNode node, int version, CancellationToken cancellationToken)
    {
        var (compared, _) = await RunAsync(
            node, Node.Policies.TemplateSelection.Active, version.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellationToken);
        if (compared is not null)
        {
            Terminal.Say($"against the active template: {DifferenceWords.Summary(compared.Difference)}");
        }
    }

    private static async Task<(ComparedTemplates? Compared, IReadOnlyList<Problem> Problems)> RunAsync(
        OpenedNode node, string before, string after, CancellationToken cancellationToken)
    {
        var old = await TemplateOptions.FindAsync(node, before, cancellationToken);
        var fresh = await TemplateOptions.FindAsync(node, after, cancellationToken);
        return old.Policy is { } one && fresh.Policy is { } other
            ? (await CompareAsync(node, one, other, cancellationToken), [])
            : (null, [.. Named(before, old.Problems), .. Named(after, fresh.Problems)]);
    }

    private static async Task<ComparedTemplates> CompareAsync(
        OpenedNode node, SharingPolicy before, SharingPolicy after, CancellationToken cancellationToken)
    {
        var registry = await node.RegistryAsync(cancellationToken);
        if (registry is null)
        {
            Terminal.Note("note: the node has no registry yet, so nobody can ask; join it to a hub and run it");
        }

        using var copy = await node.OpenIndexAsync(cancellationToken);
        return await node.Compare(copy.Index).RunAsync(before, after, registry, OpenedNode.User, cancellationToken);
    }

    /// <summary>Both templates may have problems at the same places.</summary>
    private static IEnumerable<Problem> Named(string template, IReadOnlyList<Problem> problems) =>
        problems.Select(problem => problem with { Path = $"{template} {problem.Path}" });
}
