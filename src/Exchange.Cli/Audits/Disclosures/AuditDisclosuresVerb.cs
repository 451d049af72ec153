using System.CommandLine;
using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Disclosures;

namespace Exchange.Cli.Audits.Disclosures;

/// <summary><c>exchange audit disclosures</c>.</summary>
internal static class AuditDisclosuresVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var node = CommonOptions.Node();
        var record = new Option<string?>("--record") { Description = "A record: ORI/system/local id", HelpName = "ID" };
        var person = new Option<string?>("--person") { Description = "A person's name; give --born too", HelpName = "NAME" };
        var born = new Option<string?>("--born") { Description = "The person's date of birth", HelpName = "yyyy-MM-dd" };
        var json = CommonOptions.Json();
        var csv = new Option<bool>("--csv") { Description = "Print a table for a spreadsheet" };
        var command = new Command("disclosures", "Everybody who received anything on a record or a person, with what, when and why")
        {
            node, record, person, born, json, csv,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = new DisclosureRequest(parsed.GetValue(record), parsed.GetValue(person), parsed.GetValue(born));
            if (request.Check() is { Count: > 0 } problems)
            {
                Terminal.Report(problems);
                return ExitCode.UsedWrongly;
            }

            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            using var index = await opened.OpenIndexAsync(cancellationToken);
            var account = await opened.Disclosures(index.Index)
                .RunAsync(request, new AuditReader(OpenedNode.User, opened.Settings.Ori), cancellationToken);
            Print(account, parsed.GetValue(json), parsed.GetValue(csv));
            return account.Disclosures.Count > 0 ? ExitCode.Done : ExitCode.SaidNo;
        });
        return command;
    }

    private static void Print(DisclosureAccount account, bool json, bool csv)
    {
        if (json)
        {
            Terminal.SayJson(account);
            return;
        }

        if (csv)
        {
            Console.Out.Write(DisclosureCsv.Of(account));
        }

        foreach (var line in csv ? [] : account.Disclosures)
        {
            Terminal.Say($"{line.At:yyyy-MM-dd HH:mm:ss}Z  {line.User} of {line.OnBehalfOf ?? line.Ori}  "
                + $"{line.Recipient}  {line.Record}  {line.Level}");
            Terminal.Say($"        code {line.UseCode}, {line.Reason}, {line.CaseNumber}; receipt {line.Receipt}; entry {line.Index}");
            Terminal.Say($"        {(line.Groups.Count == 0 ? "nothing of the record itself" : string.Join(' ', line.Groups))}");
        }

        if (!account.Complete)
        {
            Terminal.Warn(["there are more records under such a name than are looked at; account for them one by one with --record"]);
        }
    }
}
