using System.CommandLine;
using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;
using Exchange.Node.Receipts;

namespace Exchange.Cli.Receipts;

/// <summary><c>exchange receipt</c>.</summary>
internal static class ReceiptVerbs
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("receipt", "What a receipt stands for, at the agency that gave it and at the one that got it")
    {
        CreateShow(),
    };

    private static Command CreateShow()
    {
        var receipt = new Argument<string>("RECEIPT") { Description = "The receipt's id" };
        var node = CommonOptions.Node();
        var json = CommonOptions.Json();
        var command = new Command("show", "Explain a receipt from the node's audit log: what was shown to whom, why, by which rules")
        {
            receipt, node, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            var stories = await opened.Receipts.RunAsync(parsed.GetValue(receipt)!, OpenedNode.User, cancellationToken);
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(stories);
            }
            else
            {
                Show(stories);
            }

            return stories.Count > 0 ? ExitCode.Done : ExitCode.SaidNo;
        });
        return command;
    }

    private static void Show(IReadOnlyList<ReceiptStory> stories)
    {
        if (stories.Count == 0)
        {
            Terminal.Complain(["this node's log has no such receipt; ask the agency that gave or got it"]);
        }

        foreach (var line in stories.SelectMany(ReceiptWords.Of))
        {
            Terminal.Say(line);
        }
    }
}
