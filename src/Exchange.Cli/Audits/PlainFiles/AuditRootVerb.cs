using System.CommandLine;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Audits.PlainFiles;

/// <summary><c>exchange audit root</c>.</summary>
internal static class AuditRootVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var file = PlainArguments.File();
        var json = CommonOptions.Json();
        var command = new Command("root", "The size and root of the tree over a plain file of entries (RFC 6962)") { file, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await PlainFile.ReadAsync(parsed.GetValue(file)!, [], cancellationToken) is not { } tree)
            {
                return ExitCode.UsedWrongly;
            }

            var (size, root) = (tree.Size.Value, tree.Root().ToString());
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(new { size, root });
            }
            else
            {
                Terminal.Say($"{size} entries, root {root}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
