using System.CommandLine;
using Exchange.Audit.Notes;
using Exchange.Cli.Terminals;
using Exchange.Storage.Auditing;

namespace Exchange.Cli.Audits;

/// <summary><c>exchange audit verify</c>.</summary>
internal static class AuditVerifyVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("node or hub");
        var key = new Option<string?>("--key")
        {
            Description = "The log's public key, when you do not trust the one in the folder",
            HelpName = "AUDIT.vkey",
        };
        var json = CommonOptions.Json();
        var command = new Command("verify", "Check every entry, every private part, the tree and its signature; names the first bad entry")
        {
            folder, key, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var place = parsed.GetValue(folder)!;
            var keyText = await File.ReadAllTextAsync(parsed.GetValue(key) ?? Path.Combine(place, "audit.vkey"), cancellationToken);
            if (!NoteKey.TryParse(keyText.Trim(), out var logKey))
            {
                Terminal.Complain(["the key file holds no log key; take the file audit.vkey that the node or hub was made with"]);
                return ExitCode.SaidNo;
            }

            var found = await Terminal.WithProgressAsync("verifying", progress => AuditStore.VerifyAsync(
                place, logKey, new Progress<long>(count => progress.Report(new WorkDone(count, null, $"{count:N0} entries"))), cancellationToken));
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(new
                {
                    sound = found.IsSound, verdict = found.Verdict, at = found.At?.Value, entries = found.EntriesChecked,
                    privateParts = found.PrivatePartsChecked, root = found.Checkpoint?.Root.ToString(), text = found.Describe(),
                });
            }
            else
            {
                Terminal.Say($"{(found.IsSound ? "sound" : "NOT SOUND")}: {found.Describe()}");
            }

            return found.IsSound ? ExitCode.Done : ExitCode.SaidNo;
        });
        return command;
    }
}
