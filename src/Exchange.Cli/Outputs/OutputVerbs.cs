using System.CommandLine;
using System.Text.Json;
using Exchange.Cli.Searching;
using Exchange.Cli.Terminals;
using Exchange.Node.Outputs;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Spectre.Console;

namespace Exchange.Cli.Outputs;

/// <summary><c>exchange output</c>: the register of printed and exported copies.</summary>
internal static class OutputVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Create() => new("output", "Copies of records that were printed or exported, and when they must be destroyed")
    {
        List(), Destroyed(),
    };

    private static Command List()
    {
        var (node, token, json) = (CommonOptions.Node(), Token(), CommonOptions.Json());
        var all = new Option<bool>("--all") { Description = "Also those that were destroyed" };
        var agency = Agency();
        var command = new Command("list", "Your copies") { node, token, all, agency, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var caller = NodeCaller.Open(parsed.GetValue(node)!, parsed.GetValue(token)!);
            var path = parsed.GetValue(agency) ? ExchangePaths.AgencyOutputs : ExchangePaths.Outputs;
            using var response = await caller.GetAsync(parsed.GetValue(all) ? path + "?all=true" : path, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return await NodeCaller.ReportRefusalAsync(response, parsed.GetValue(json), cancellationToken);
            }

            Show(await response.Content.ReadAsStringAsync(cancellationToken), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Destroyed()
    {
        var (node, token, json) = (CommonOptions.Node(), Token(), CommonOptions.Json());
        var id = new Argument<string>("COPY") { Description = "The copy's id, see `exchange output list`" };
        var how = new Option<string?>("--how") { Description = "How, in words" };
        var agency = Agency();
        var command = new Command("destroyed", "Confirm that a copy was destroyed") { node, token, id, how, agency, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var caller = NodeCaller.Open(parsed.GetValue(node)!, parsed.GetValue(token)!);
            var request = new DestroyedRequest(parsed.GetValue(how));
            var path = ExchangePaths.OutputDestroyed(parsed.GetValue(id)!, parsed.GetValue(agency));
            using var response = await caller.PostAsync(path, request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return await NodeCaller.ReportRefusalAsync(response, parsed.GetValue(json), cancellationToken);
            }

            Terminal.Say("done");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<bool> Agency() =>
        new("--agency") { Description = "Everybody's copies, as an administrator or coordinator" };

    private static Option<string> Token() => new("--token-file") { Description = "File with your token", Required = true, HelpName = "FILE" };

    private static void Show(string answer, bool json)
    {
        if (json)
        {
            Terminal.Say(answer);
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Copy", "Record", "Made by", "Case", "Destroy before");
        foreach (var line in JsonSerializer.Deserialize<List<OutputLine>>(answer, ProtocolJson.Options)!)
        {
            var copy = line.Output;
            var until = copy.DestroyBy is { } by ? FormattableString.Invariant($"{by:yyyy-MM-dd HH:mm}Z") : RetentionClasses.Words(copy.Retention);
            table.AddRow(
                Markup.Escape(copy.Id), Markup.Escape(copy.Record),
                Markup.Escape(FormattableString.Invariant($"{copy.User}, {copy.MadeAt:yyyy-MM-dd HH:mm}Z")), Markup.Escape(copy.CaseNumber),
                (line.Overdue ? "[red]overdue[/] " : "") + Markup.Escape(until));
        }

        Terminal.Show(table);
    }
}
