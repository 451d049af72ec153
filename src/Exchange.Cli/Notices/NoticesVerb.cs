using System.CommandLine;
using System.Globalization;
using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;
using Exchange.Node.Notices;
using Exchange.Protocol.Notices;

namespace Exchange.Cli.Notices;

/// <summary><c>exchange notices</c>.</summary>
internal static class NoticesVerb
{
    private const int LinesMax = 200;

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var node = CommonOptions.Node();
        var all = new Option<bool>("--all") { Description = "Also those that somebody has dealt with" };
        var settle = new Option<string?>("--settle") { Description = "Note that you did what this notice asks", HelpName = "ID" };
        var json = CommonOptions.Json();
        var command = new Command("notices", "What other agencies and the hub told this one: copies to destroy, answers that were stopped, alerts")
        {
            node, all, settle, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            if (parsed.GetValue(settle) is { } id)
            {
                return Report(await opened.Notices.SettleAsync(id, OpenedNode.User, cancellationToken));
            }

            var lines = await opened.Notices.ReadAsync(parsed.GetValue(all), LinesMax, OpenedNode.User, cancellationToken);
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(lines.Select(Json));
            }
            else
            {
                Show(lines);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static object Json(NoticeLine line) => new
    {
        id = line.Notice.Id, from = line.Notice.From, kind = NoticeKinds.Name(line.Notice.Kind), receivedAt = line.ReceivedAt,
        settledBy = line.SettledBy, settledAt = line.SettledAt, notice = line.Notice, receipts = line.Receipts, text = line.ToWords(),
    };

    private static void Show(IReadOnlyList<NoticeLine> lines)
    {
        foreach (var line in lines)
        {
            var at = line.ReceivedAt.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
            Terminal.Say($"{line.Notice.Id}  {at}  {line.ToWords()}" + (line.SettledBy is null ? "" : $" (done by {line.SettledBy})"));
        }

        if (lines.Count == 0)
        {
            Terminal.Say("no notices to deal with");
        }
    }

    private static int Report(bool settled)
    {
        if (!settled)
        {
            Terminal.Complain(["there is no notice of that id to deal with; see `exchange notices`"]);
            return ExitCode.SaidNo;
        }

        Terminal.Say("done");
        return ExitCode.Done;
    }
}
