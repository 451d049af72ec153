using System.CommandLine;
using System.Text.Json;
using Exchange.Cli.Searching;
using Exchange.Cli.Terminals;
using Exchange.Node.Fetch;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;

namespace Exchange.Cli.RecordActs;

/// <summary><c>exchange record show</c>.</summary>
internal static class RecordShowVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var node = CommonOptions.Node();
        var record = new Argument<string>("RECORD") { Description = "ORI/system/local id" };
        var purpose = new PurposeOptions();
        var json = CommonOptions.Json();
        var command = new Command("show", "Show one record, from your own agency or from its owner through the hub") { node, record, json };
        purpose.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var why = purpose.Read(parsed);
            var request = new AskRecordRequest(
                parsed.GetValue(record), why.UseCode, why.Reason, why.CaseNumber, why.OnBehalfOf, why.Consent, why.Exigent);
            using var caller = NodeCaller.Open(parsed.GetValue(node)!, why.TokenFile);
            using var response = await caller.PostAsync(ExchangePaths.FetchRecord, request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return await NodeCaller.ReportRefusalAsync(response, parsed.GetValue(json), cancellationToken);
            }

            Show(await response.Content.ReadAsStringAsync(cancellationToken), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(string answer, bool json)
    {
        if (json)
        {
            Terminal.Say(answer);
            return;
        }

        var fetched = JsonSerializer.Deserialize<FetchedRecord>(answer, ProtocolJson.Options)!;
        AnswerTables.ShowOne(fetched);
        if (fetched.Hit.Record is { } record)
        {
            Terminal.Say(record.ToJsonString(ProtocolJson.Indented));
        }

        Terminal.Say(fetched.Disclaimer);
    }
}
