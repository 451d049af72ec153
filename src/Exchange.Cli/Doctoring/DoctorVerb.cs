using System.CommandLine;
using Exchange.Audit.Notes;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Processes;
using Exchange.Node.Contributions;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Policy.Templates;
using Exchange.Records.Validation;
using Exchange.Storage.Auditing;
using Exchange.Storage.Databases;
using Exchange.Storage.Templates;

namespace Exchange.Cli.Doctoring;

/// <summary><c>exchange doctor</c>.</summary>
internal static class DoctorVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("node");
        var command = new Command("doctor", "Look for what is wrong with a node: permissions, database, template, sources, users, audit log")
        {
            folder,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var place = new NodeFolder(parsed.GetValue(folder)!);
            var settings = NodeSettings.Load(place);
            List<Problem> problems = [.. CheckFolder(place), .. CheckSources(place)];
            problems.AddRange(await CheckStoresAsync(place, settings, cancellationToken));
            if (problems.Count == 0)
            {
                var stores = settings.Database is null ? "SQLite files" : "PostgreSQL, which answers";
                Terminal.Say($"node {settings.Ori}: nothing wrong; stores in {stores}");
            }

            return Terminal.Report(problems);
        });
        return command;
    }

    private static async Task<IReadOnlyList<Problem>> CheckStoresAsync(NodeFolder folder, NodeSettings settings, CancellationToken cancellationToken)
    {
        var unreachable = DatabaseCheck.ForExisting(settings.Database, settings.AuditOrigin);
        return unreachable.Count > 0
            ? unreachable
            : [.. await CheckTemplateAsync(folder, settings, cancellationToken), .. await CheckUsersAsync(folder, settings, cancellationToken),
                .. await CheckAuditAsync(folder, new AuditPlace(settings.Databases(folder)), cancellationToken)];
    }

    private static IEnumerable<Problem> CheckFolder(NodeFolder folder)
    {
        if (ProcessFolders.IsOpenToOthers(folder.Root))
        {
            yield return new Problem(folder.Root, "folder-open", "others can get at the folder; run chmod 700 on it");
        }

        if (!File.Exists(folder.Hub))
        {
            yield return new Problem(folder.Hub, "hub-missing", "the node has joined no hub; run `exchange node join`");
        }
    }

    private static async Task<IReadOnlyList<Problem>> CheckTemplateAsync(
        NodeFolder folder, NodeSettings settings, CancellationToken cancellationToken)
    {
        using var store = TemplateStore.Open(settings.Databases(folder), TimeProvider.System);
        var inForce = await store.InForceAsync(TimeProvider.System.GetUtcNow(), cancellationToken);
        return inForce is null
            ? [new Problem("template", "template-missing", "no template is in force, so the node shares with nobody; see `exchange policy draft`")]
            : TemplateReader.ReadTemplate(inForce.Document).Problems;
    }

    private static IEnumerable<Problem> CheckSources(NodeFolder folder)
    {
        var sources = new SourceReaders(folder);
        return sources.Names.Where(name => sources.Find(name) is null)
            .Select(name => new Problem($"sources/{name}.yaml", "mapping-wrong", "the mapping cannot be used; run `exchange mapping check` on it"));
    }

    private static async Task<IReadOnlyList<Problem>> CheckUsersAsync(
        NodeFolder folder, NodeSettings settings, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        using var accounts = NodeAccounts.Open(settings.Databases(folder), folder, TimeProvider.System);
        return [.. (await accounts.AllAsync(cancellationToken))
            .Where(account => account.Closed is null && account.Certification is { } held && held.Until < today)
            .Select(account => new Problem("accounts", "certification-expired", $"the certification of `{account.Id}` has expired"))];
    }

    private static async Task<IReadOnlyList<Problem>> CheckAuditAsync(
        NodeFolder folder, AuditPlace place, CancellationToken cancellationToken)
    {
        if (!NoteKey.TryParse((await File.ReadAllTextAsync(folder.AuditPublicKey, cancellationToken)).Trim(), out var key))
        {
            return [new Problem("audit.vkey", "key-unreadable", "the file holds no log key; restore it from your backup")];
        }

        if (!place.Exists())
        {
            return [];
        }

        var found = await AuditStore.VerifyAsync(place, key, null, cancellationToken);
        return found.IsSound ? [] : [new Problem("audit log", "log-not-sound", found.Describe())];
    }
}
