using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Hub.Setup;
using Exchange.Node.Setup;
using Exchange.Storage.Databases;
using Exchange.Storage.Migrations;
using Npgsql;

namespace Exchange.Cli.Databases;

/// <summary><c>exchange node database</c> and <c>exchange hub database</c>.</summary>
internal static class DatabaseVerb
{
    /// <summary>The verb of a node.</summary>
    public static Command OfNode() => Create("node", path =>
    {
        var folder = new NodeFolder(path);
        var settings = NodeSettings.Load(folder);
        return new KeptDatabase(
            settings.Database, settings.AuditOrigin, settings.Ori, address => (settings with { Database = address }).Save(folder));
    });

    /// <summary>The verb of a hub.</summary>
    public static Command OfHub() => Create("hub", path =>
    {
        var folder = new HubFolder(path);
        var settings = HubSettings.Load(folder);
        return new KeptDatabase(settings.Database, settings.AuditOrigin, null, address => (settings with { Database = address }).Save(folder));
    });

    private static Command Create(string keeper, Func<string, KeptDatabase> open) =>
        new("database", $"Set up the PostgreSQL database of a {keeper}") { CreateRestrict(keeper, open) };

    private static Command CreateRestrict(string keeper, Func<string, KeptDatabase> open)
    {
        var folder = CommonOptions.Folder(keeper);
        var role = new Option<string>("--role")
        {
            Description = $"The role that the {keeper} is to run as; made where it is absent", Required = true,
        };
        var owner = new Option<string?>("--owner")
        {
            Description = "Address with the user who owns the tables; needed once the settings name the role",
            HelpName = "postgres://USER@HOST:PORT/DATABASE",
        };
        var command = new Command(
            "restrict", $"Run the {keeper} as a role that can add to the audit log and neither change nor take away. Again after each upgrade")
        {
            folder, role, owner,
        };
        command.SetAction(parsed => Restrict(keeper, open(parsed.GetValue(folder)!), parsed.GetValue(role)!, parsed.GetValue(owner)));
        return command;
    }

    private static int Restrict(string keeper, KeptDatabase kept, string role, string? owner)
    {
        if ((owner ?? kept.Address) is not { } address)
        {
            Terminal.Complain([$"the {keeper} keeps its stores in files of its folder; nothing is to be restricted"]);
            return ExitCode.SaidNo;
        }

        try
        {
            var problems = RestrictRole.Run(address, kept.Log, role, kept.Agency, TimeProvider.System);
            if (problems.Count == 0)
            {
                kept.Save(RestrictRole.AddressFor(address, role));
                Terminal.Say($"the {keeper} runs as `{role}` from its next start; keep the owner's password apart from it, for upgrades");
            }

            return Terminal.Report(problems);
        }
        catch (Exception failure) when (failure is InvalidDataException or MigrationException)
        {
            Terminal.Complain([failure.Message]);
            return ExitCode.SaidNo;
        }
        catch (PostgresException refusal)
        {
            Terminal.Complain([$"the database refuses with SQLSTATE {refusal.SqlState}; name the owner of its tables with --owner"]);
            return ExitCode.SaidNo;
        }
    }
}
