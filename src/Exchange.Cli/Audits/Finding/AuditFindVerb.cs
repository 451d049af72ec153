using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Exchange.Cli.Searching;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Auditing.Search;
using Exchange.Hosting.Texts;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;
using Found = Exchange.Hosting.Auditing.Search.AuditLine;

namespace Exchange.Cli.Audits.Finding;

/// <summary><c>exchange audit find</c>.</summary>
internal static class AuditFindVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = LogFolder.Option();
        var token = new Option<string?>("--token-file")
        {
            Description = "File with a coordinator's token: ask the running node instead of its files", HelpName = "FILE",
        };
        var agency = new Option<string?>("--for") { Description = "Only what this agency may see of the log", HelpName = "ORI" };
        var criteria = new CriteriaOptions();
        var json = CommonOptions.Json();
        var csv = new Option<bool>("--csv") { Description = "Print a table with the fields of an inquiry log" };
        var command = new Command("find", "Find entries by what they are about; all that is given must hold") { folder, token, agency, json, csv };
        criteria.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asked = criteria.Read(parsed);
            var ori = default(Ori);
            if (AuditCriteriaCheck.Check(asked) is { Count: > 0 } problems)
            {
                Terminal.Report(problems);
                return ExitCode.UsedWrongly;
            }

            if (parsed.GetValue(agency) is { } text && !Ori.TryParse(text, out ori))
            {
                Terminal.Complain(["--for: give an ORI of nine letters and digits"]);
                return ExitCode.UsedWrongly;
            }

            var path = parsed.GetValue(folder)!;
            var print = new FoundPrinter(parsed.GetValue(json), parsed.GetValue(csv));
            if (parsed.GetValue(token) is { } file)
            {
                return await AskAsync(path, file, asked, print, cancellationToken);
            }

            await using var opened = await OpenedLog.OpenAsync(path, parsed.GetValue(agency) is null ? null : ori);
            return await print.PrintAsync(new SearchAudit(opened.Audit).RunAsync(asked, opened.Reader, cancellationToken), cancellationToken);
        });
        return command;
    }

    private static async Task<int> AskAsync(
        string folder, string tokenFile, AuditCriteria asked, FoundPrinter print, CancellationToken cancellationToken)
    {
        using var caller = NodeCaller.Open(folder, tokenFile);
        using var response = await caller.PostAsync(AuditPaths.Search, asked, cancellationToken);
        return response.IsSuccessStatusCode
            ? await print.PrintAsync(LinesAsync(response, cancellationToken), cancellationToken)
            : await NodeCaller.ReportRefusalAsync(response, json: false, cancellationToken);
    }

    private static async IAsyncEnumerable<Found> LinesAsync(
        HttpResponseMessage response, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var line in LineReader.ReadAsync(stream, cancellationToken))
        {
            yield return JsonSerializer.Deserialize<Found>(line, ProtocolJson.Options)!;
        }
    }

    /// <summary>Prints what was found as it comes.</summary>
    private sealed class FoundPrinter(bool json, bool csv)
    {
        public async Task<int> PrintAsync(IAsyncEnumerable<Found> lines, CancellationToken cancellationToken)
        {
            if (csv)
            {
                Console.Out.Write(CsvText.Row(InquiryLine.Columns));
            }

            var rows = 0L;
            await foreach (var line in lines.WithCancellation(cancellationToken))
            {
                Print(line);
                rows += line.Row is null ? 0 : 1;
            }

            return rows > 0 ? ExitCode.Done : ExitCode.SaidNo;
        }

        private void Print(Found line)
        {
            if (json)
            {
                Terminal.SayJson(line);
            }
            else if (line.Row is { } row)
            {
                Print(InquiryLine.Of(row));
            }

            if (csv && line.Done is { } done)
            {
                Console.Out.Write(CutLine.Of(done));
            }

            if (line.Done is { Next: { } next } && !json)
            {
                Terminal.Note($"there may be more: go on with --before {next}");
            }
        }

        private void Print(InquiryLine line)
        {
            if (csv)
            {
                Console.Out.Write(CsvText.Row(line.Values));
                return;
            }

            Terminal.Say($"{line.Index,6}  {line.Date}  {line.MessageKey}  {line.User} {line.AttentionAgency} {line.Purpose}  {line.Outcome}");
            var told = new[] { line.Subject, line.SubjectNumber, line.Reason, line.CaseNumber, line.Record }.Where(part => part is not null);
            Terminal.Say("        " + (line.Content == "readable" ? string.Join(" | ", told) : line.Content));
        }
    }
}
