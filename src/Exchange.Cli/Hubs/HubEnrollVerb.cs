using System.CommandLine;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Hubs;

/// <summary><c>exchange hub enroll</c>.</summary>
internal static class HubEnrollVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("hub");
        var node = new Argument<string>("NODE.json") { Description = "The file node.json that `exchange node init` wrote" };
        var useCodes = CommonOptions.UseCodes("A", "C");
        var command = new Command("enroll", "Enroll an agency's node; the same agency again takes over address and key") { folder, node, useCodes };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = new Words();
            var codes = words.ReadUseCodes("--use-codes", parsed.GetValue(useCodes) ?? []);
            if (words.Problems.Count > 0)
            {
                Terminal.Report(words.Problems);
                return ExitCode.UsedWrongly;
            }

            var description = await File.ReadAllBytesAsync(parsed.GetValue(node)!, cancellationToken);
            await using var hub = await OpenedHub.OpenAsync(parsed.GetValue(folder)!);
            return Terminal.Report(await hub.Agencies.EnrollAsync(description, codes, cancellationToken));
        });
        return command;
    }
}
