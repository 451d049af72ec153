using Dapper;
using Exchange.Records.Validation;
using Npgsql;

namespace Exchange.Storage.Databases;

/// <summary>Statements about a role's rights; the role's name has been checked, so it stands in them as it is.</summary>
internal static class RoleRights
{
    private const string Schemas =
        "SELECT nspname FROM pg_namespace JOIN pg_class ON relnamespace = pg_namespace.oid "
        + "WHERE relname = 'migrations' AND relkind = 'r' AND nspname <> 'public' ORDER BY nspname";

    /// <summary>Tables of evidence that may be changed, each with the right to it.</summary>
    private const string Evidence =
        "GRANT INSERT ON ALL TABLES IN SCHEMA audit TO ROLE; GRANT UPDATE ON audit.head, audit.lookup_state TO ROLE; "
        + "GRANT DELETE ON audit.lookup_tokens TO ROLE; GRANT INSERT ON private_keys.keys TO ROLE; "
        + "GRANT EXECUTE ON FUNCTION private_keys.destroy_keys(TEXT[]) TO ROLE; GRANT INSERT, UPDATE ON ALL TABLES IN SCHEMA witness TO ROLE; "
        + "GRANT USAGE ON SCHEMA exchange TO ROLE; GRANT SELECT ON exchange.keeper TO ROLE";

    private const string Forbidden =
        "SELECT nspname || '.' || relname || ' ' || action FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace "
        + "CROSS JOIN unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS action "
        + "WHERE nspname IN ('audit', 'private_keys') AND relkind IN ('r', 'p') AND has_table_privilege(@role, pg_class.oid, action) "
        + "AND (nspname || '.' || relname, action) NOT IN "
        + "(('audit.head', 'UPDATE'), ('audit.lookup_state', 'UPDATE'), ('audit.lookup_tokens', 'DELETE')) ORDER BY 1";

    private static readonly string[] EvidenceSchemas = ["audit", "private_keys", "witness"];

    /// <summary>Makes the role where it is absent, or says why it cannot be the one.</summary>
    public static IReadOnlyList<Problem> Prepare(NpgsqlConnection connection, string role)
    {
        if (connection.ExecuteScalar<string>("SELECT current_user") == role)
        {
            return [new Problem("role", "role-owner", "name a role other than the user in the address, who owns the tables")];
        }

        var maker = connection.ExecuteScalar<bool>("SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user");
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM pg_roles WHERE rolname = @role", new { role }) > 0)
        {
            return [];
        }

        if (!maker)
        {
            return [new Problem("role", "role-missing", $"have an administrator of the server run `CREATE ROLE {role} LOGIN`, then try again")];
        }

        connection.Execute($"CREATE ROLE {role} LOGIN");
        return [];
    }

    /// <summary>Takes all rights from the role and gives those that a node or hub needs.</summary>
    public static void Grant(NpgsqlConnection connection, string role)
    {
        foreach (var schema in connection.Query<string>(Schemas).AsList())
        {
            var rights = EvidenceSchemas.Contains(schema) ? "SELECT" : "SELECT, INSERT, UPDATE, DELETE";
            connection.Execute(
                $"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {role}, PUBLIC; REVOKE ALL ON SCHEMA {schema} FROM {role}, PUBLIC; "
                + $"GRANT USAGE ON SCHEMA {schema} TO {role}; GRANT {rights} ON ALL TABLES IN SCHEMA {schema} TO {role}; "
                + $"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {role}");
        }

        connection.Execute(Evidence.Replace("ROLE", role, StringComparison.Ordinal));
        foreach (var schema in connection.Query<string>(Schemas).AsList())
        {
            connection.Execute($"REVOKE INSERT, UPDATE, DELETE ON {schema}.migrations FROM {role}");
        }
    }

    /// <summary>What the role could still do to the log, through other roles or as a superuser.</summary>
    public static IReadOnlyList<Problem> Check(NpgsqlConnection connection, string role)
    {
        if (connection.ExecuteScalar<bool>("SELECT rolsuper FROM pg_roles WHERE rolname = @role", new { role }))
        {
            return [new Problem("role", "role-superuser", "a superuser may do everything; name another role")];
        }

        if (connection.ExecuteScalar<bool>("SELECT pg_has_role(@role, current_user, 'MEMBER')", new { role }))
        {
            return [new Problem("role", "role-member", "the role is a member of the owner's and may do what the owner may; name another role")];
        }

        return [.. connection.Query<string>(Forbidden, new { role })
            .Select(right => new Problem("role", "role-right", $"the role has the right `{right}` through another role; take it out of that role"))];
    }
}
