using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Storage.Auditing;

namespace Exchange.Cli.Audits;

/// <summary><c>exchange audit list</c>.</summary>
internal static class AuditListVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("node or hub");
        var kind = new Option<string?>("--kind") { Description = "Only events of this kind, for example search-answered" };
        var user = new Option<string?>("--user") { Description = "Only what this user did" };
        var ori = new Option<string?>("--ori") { Description = "Only what was asked by users of this agency" };
        var limit = new Option<int>("--limit") { Description = "How many entries, the newest first", DefaultValueFactory = _ => 20 };
        var withPrivate = new Option<bool>("--private") { Description = "Show the private parts too: reasons, queries, records" };
        var json = CommonOptions.Json();
        var command = new Command("list", "List entries, the newest first") { folder, kind, user, ori, limit, withPrivate, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var filter = new AuditFilter
            {
                Kind = parsed.GetValue(kind), User = parsed.GetValue(user), Ori = parsed.GetValue(ori), Limit = parsed.GetValue(limit),
            };
            await foreach (var entry in AuditReading.FindAsync(parsed.GetValue(folder)!, filter, cancellationToken))
            {
                entry.Print(parsed.GetValue(withPrivate), parsed.GetValue(json));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
