using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Setup;
using Exchange.Storage.Databases;
using Exchange.Storage.Migrations;
using Npgsql;

namespace Exchange.Cli.Nodes;

/// <summary><c>exchange node database</c>.</summary>
internal static class NodeDatabaseVerb
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("database", "Set up the PostgreSQL database of a node") { CreateRestrict() };

    private static Command CreateRestrict()
    {
        var folder = CommonOptions.Folder("node");
        var role = new Option<string>("--role") { Description = "The role that the node is to run as; made where it is absent", Required = true };
        var owner = new Option<string?>("--owner")
        {
            Description = "Address with the user who owns the tables; needed once the settings name the role",
            HelpName = "postgres://USER@HOST:PORT/DATABASE",
        };
        var command = new Command(
            "restrict", "Run the node as a role that can add to the audit log and neither change nor take away. Again after each upgrade")
        {
            folder, role, owner,
        };
        command.SetAction(parsed =>
        {
            var node = new NodeFolder(parsed.GetValue(folder)!);
            return Run(node, NodeSettings.Load(node), parsed.GetValue(role)!, parsed.GetValue(owner));
        });
        return command;
    }

    private static int Run(NodeFolder folder, NodeSettings settings, string role, string? owner)
    {
        if ((owner ?? settings.Database) is not { } address)
        {
            Terminal.Complain(["the node keeps its stores in files of its folder; nothing is to be restricted"]);
            return ExitCode.SaidNo;
        }

        try
        {
            var problems = RestrictRole.Run(address, settings.AuditOrigin, role, settings.Ori, TimeProvider.System);
            if (problems.Count == 0)
            {
                (settings with { Database = RestrictRole.AddressFor(address, role) }).Save(folder);
                Terminal.Say($"the node runs as `{role}` from its next start; keep the owner's password apart from it, for upgrades");
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
