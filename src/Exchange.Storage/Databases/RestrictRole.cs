using System.Text.RegularExpressions;
using Exchange.Records.Identity;
using Exchange.Records.Validation;
using Exchange.Storage.Migrations;
using Npgsql;

namespace Exchange.Storage.Databases;

/// <summary>
/// Makes a role of a PostgreSQL database that runs a node or hub and can neither change nor take away what the audit log holds (RLEX-VII-F-4):
/// it owns nothing, may only add to the log, and so cannot take the triggers away that refuse changes by the owner.
/// </summary>
public static partial class RestrictRole
{
    /// <summary>
    /// Does it, as often as wanted; afterwards the rights are held against what they must be. Stores are made and brought up to date; no role or
    /// right is changed where it gives problems.
    /// </summary>
    /// <param name="address">The database, with the user who owns its tables from then on.</param>
    /// <param name="keeper">Whose the stores are.</param>
    /// <param name="role">The role; made where it is absent and the owner may make roles.</param>
    /// <param name="agency">The agency; null for a hub.</param>
    /// <param name="time">Says when stores were made.</param>
    /// <exception cref="NpgsqlException">The database does not answer, or refuses.</exception>
    /// <exception cref="MigrationException">It is another's, or of a newer program.</exception>
    public static IReadOnlyList<Problem> Run(string address, string keeper, string role, Ori? agency, TimeProvider time)
    {
        if (!RoleName().IsMatch(role))
        {
            return [new Problem("role", "role-name", "give 1 to 63 lower-case letters, digits and underscores, a letter first, and not `pg_`")];
        }

        AllStores.Make(new PostgresDatabases(address, keeper), agency, time);
        using var connection = new NpgsqlConnection(PostgresAddress.Read(address).ConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var problems = RoleRights.Prepare(connection, role);
        if (problems.Count == 0)
        {
            RoleRights.Grant(connection, role);
            problems = RoleRights.Check(connection, role);
        }

        if (problems.Count == 0)
        {
            transaction.Commit();
        }

        return problems;
    }

    /// <summary>The same address for another user.</summary>
    /// <exception cref="InvalidDataException">The address is none.</exception>
    public static string AddressFor(string address, string role) => PostgresAddress.WithUser(address, role);

    [GeneratedRegex("^(?!pg_)[a-z][a-z0-9_]{0,62}$")]
    private static partial Regex RoleName();
}
