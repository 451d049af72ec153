using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Search;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;
using Exchange.Records.Queries;
using Exchange.Records.Queries.Language;

namespace Exchange.Cli.Searching;

/// <summary><c>exchange search</c>.</summary>
internal static class SearchVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var node = CommonOptions.Node();
        var purpose = new PurposeOptions();
        var query = new QueryOptions();
        var agencies = new Option<string[]>("--agency") { Description = "Ask only this agency (ORI); may be given again" };
        var json = CommonOptions.Json();
        var command = new Command("search", "Search every agency's records through your own node") { node, agencies, json };
        purpose.AddTo(command);
        query.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (asked, problems) = query.Read(parsed);
            problems = [.. problems, .. QueryValidator.Check(asked)];
            if (problems.Count > 0)
            {
                SpottedProblems.Complain(asked.Text, problems);
                return ExitCode.UsedWrongly;
            }

            SpottedProblems.Note(asked.Text, asked.Text is null ? [] : QueryParser.Parse(asked.Text).Notes);

            var why = purpose.Read(parsed);
            var request = new AskRequest(
                asked, why.UseCode, why.Reason, why.CaseNumber, why.OnBehalfOf, why.Consent, why.Exigent, NullIfEmpty(parsed.GetValue(agencies)));
            using var caller = NodeCaller.Open(parsed.GetValue(node)!, why.TokenFile);
            return await RunAsync(caller, request, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(NodeCaller caller, AskRequest request, bool json, CancellationToken cancellationToken)
    {
        using var response = await caller.PostAsync(ExchangePaths.Search, request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return await NodeCaller.ReportRefusalAsync(response, json, cancellationToken);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var frames = await FrameCollector.ReadAsync(stream, json, cancellationToken);
        if (!json)
        {
            AnswerTables.Show(frames);
        }

        return frames.OfType<DoneFrame>().Any() ? ExitCode.Done : ExitCode.SaidNo;
    }

    private static string[]? NullIfEmpty(string[]? values) => values is { Length: > 0 } ? values : null;
}
