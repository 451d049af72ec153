using System.CommandLine;
using Exchange.Cli.Nodes;
using Exchange.Cli.Searching;
using Exchange.Cli.Terminals;
using Exchange.Node.Policies;
using Exchange.Policy.Requesters;
using Exchange.Records.Queries;
using Exchange.Records.Validation;

namespace Exchange.Cli.Policies;

/// <summary><c>exchange policy simulate</c>.</summary>
internal static class PolicySimulateVerb
{
    private static readonly Option<string> Query = new("--query")
    {
        Description = "What would be asked, as in a search box (docs/query-language.md)", Required = true, HelpName = "TEXT",
    };

    private static readonly Option<int> Limit = new("--limit") { Description = "Most hits that would be asked for", DefaultValueFactory = _ => 50 };

    private static readonly Option<string?> Template = new("--template")
    {
        Description = "The template to try; the active one where not given", HelpName = TemplateOptions.HelpName,
    };

    private static readonly Option<bool> Draft = new("--draft") { Description = "Try the draft that waits" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var (node, json, requester, onBehalfOf) =
            (CommonOptions.Node(), CommonOptions.Json(), RequesterOptions.Requester(), RequesterOptions.OnBehalfOf());
        var (useCode, consent) = (RequesterOptions.UseCode(), RequesterOptions.Consent());
        var command = new Command("simulate", "Show the answer that a requester would get to a query, beside your own people's view")
        {
            node, requester, onBehalfOf, useCode, consent, Query, Limit, Template, Draft, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = new Words();
            var asking = RequesterOptions.Read(
                words, parsed.GetValue(requester)!, parsed.GetValue(onBehalfOf), parsed.GetValue(useCode), parsed.GetValue(consent));
            var query = new RecordQuery { Text = parsed.GetValue(Query), Limit = parsed.GetValue(Limit) };
            Problem[] problems = [.. words.Problems, .. QueryValidator.Check(query)];
            if (problems.Length > 0)
            {
                SpottedProblems.Complain(query.Text, problems);
                return ExitCode.UsedWrongly;
            }

            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            return await RunAsync(opened, Named(parsed), asking, query, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static string Named(ParseResult parsed) =>
        parsed.GetValue(Draft) ? TemplateSelection.Draft : parsed.GetValue(Template) ?? TemplateSelection.Active;

    private static async Task<int> RunAsync(
        OpenedNode node, string template, Requester asking, RecordQuery query, bool json, CancellationToken cancellationToken)
    {
        var (policy, problems) = await TemplateOptions.FindAsync(node, template, cancellationToken);
        if (policy is null)
        {
            return Terminal.Report(problems);
        }

        using var copy = await node.OpenIndexAsync(cancellationToken);
        var known = KnownRequester.Complete(asking, await node.RegistryAsync(cancellationToken), TimeProvider.System.GetUtcNow());
        var simulated = await node.Simulate(copy.Index).RunAsync(policy, known, query, OpenedNode.User, cancellationToken);
        if (json)
        {
            Terminal.SayJson(simulated);
        }
        else
        {
            SimulationTable.Show(simulated, known);
        }

        return ExitCode.Done;
    }
}
