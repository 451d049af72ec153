using System.Globalization;
using Exchange.Records.Identity;
using Exchange.Records.Validation;
using Exchange.Storage.Auditing;
using Exchange.Storage.Auditing.Lookups;
using Exchange.Storage.Auditing.Sealing;
using Exchange.Storage.Databases;
using Exchange.Storage.Tests.Auditing;

namespace Exchange.Storage.Tests.Databases;

/// <summary>The role that <c>exchange node database restrict</c> makes.</summary>
public sealed class RestrictRoleTests : IDisposable
{
    private static readonly Ori Agency = Ori.Parse("FL0130200");

    private readonly PostgresSite site = new();
    private readonly AuditFixture audit;

    public RestrictRoleTests() => audit = new AuditFixture(site);

    private string Role => $"appender_{new Uri(site.Address).AbsolutePath.TrimStart('/')}";

    private string Address => RestrictRole.AddressFor(site.Address, Role);

    private static IEnumerable<string> Changes =>
    [
        .. PostgresEntryStoreTests.Changes.Select(row => row.Data).Where(sql => !sql.Contains("UPDATE head", StringComparison.Ordinal)),
        "DELETE FROM sealed_parts", "TRUNCATE sealed_parts", "DELETE FROM sealed_parts_2026_03", "DELETE FROM disclosure_tokens",
        "UPDATE lookup_tokens SET idx = 0", "TRUNCATE lookup_tokens", "DELETE FROM migrations", "INSERT INTO migrations VALUES (9, '', '', '')",
        "DELETE FROM private_keys.keys", "UPDATE private_keys.keys SET key = key", "TRUNCATE private_keys.keys", "DELETE FROM witness.seen",
        "ALTER TABLE log_entries DISABLE TRIGGER no_change", "DROP TRIGGER no_change ON log_entries", "DROP TABLE log_entries_2026_03",
        "CREATE OR REPLACE FUNCTION refuse() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
        "SET session_replication_role = replica", "CREATE TABLE mine (x INT)",
    ];

    public void Dispose() => audit.Dispose();

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task RestrictedRole_HasNoRightToChange_NorToTakeTheTriggersAway()
    {
        await audit.FillAsync(1);
        Restrict().ShouldBeEmpty();

        foreach (var sql in Changes)
        {
            Should.Throw<InvalidOperationException>(() => PostgresCluster.Psql(Address, $"SET ROLE {Role}; SET search_path = audit; {sql}"), sql)
                .Message.ShouldMatch("permission denied|must be owner");
        }

        (await audit.VerifyAsync()).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task RestrictedRole_Appends_LooksUp_AndDestroysMonths()
    {
        await audit.FillAsync(1);
        Restrict().ShouldBeEmpty();
        var databases = new PostgresDatabases(Address, PostgresSite.Keeper);
        await using var store = await AuditStore.OpenAsync(new AuditPlace(databases), audit.Signer, audit.Time, _ => ["term"]);

        (await AuditFixture.AppendTo(store)).Index.Value.ShouldBe(1);

        (await store.Entries.FillLookupsAsync(10, AuditFixture.Cancellation)).ShouldBeFalse();
        audit.Time.Advance(TimeSpan.FromDays(40));
        (await AuditFixture.AppendTo(store)).Index.Value.ShouldBe(2);
        (await store.Entries.FillLookupsAsync(10, AuditFixture.Cancellation)).ShouldBeFalse();
        using (var keys = PrivateKeyStore.Open(databases, audit.Time))
        {
            keys.DestroyBefore(new DateOnly(2026, 4, 1)).ShouldBe(1);
        }

        store.Entries.RemoveLookups(new DateOnly(2026, 4, 1), AuditFixture.Cancellation);
        using var log = store.Entries.OpenSnapshot();
        log.LookUp(new LookupQuestion([["term"]], null, null)).Places.ShouldBe([2]);
        (await audit.VerifyAsync()).IsSound.ShouldBeTrue();
    }

    [Fact]
    public void EveryStoreOfTheProgram_IsMade_AndMayBeUsed()
    {
        Restrict().ShouldBeEmpty();
        Restrict().ShouldBeEmpty();

        var stores = typeof(Database).Assembly.GetManifestResourceNames().Where(name => name.Contains(".Postgres.", StringComparison.Ordinal))
            .Select(name => name.Split(".Postgres.")[0]).Distinct().Count();
        PostgresCluster.Psql(
            site.Address, $"SELECT count(*) FROM pg_namespace WHERE to_regclass(quote_ident(nspname) || '.migrations') IS NOT NULL "
            + $"AND has_schema_privilege('{Role}', nspname, 'USAGE') AND NOT has_schema_privilege('{Role}', nspname, 'CREATE')")
            .ShouldBe(stores.ToString(CultureInfo.InvariantCulture));
        AllStores.Make(new PostgresDatabases(Address, PostgresSite.Keeper), Agency, audit.Time);
    }

    [Theory]
    [InlineData("Robert'); DROP", "role-name")]
    [InlineData("exchange", "role-owner")]
    [InlineData("pg_write_all_data", "role-name")]
    public void RoleThatCannotBeTheOne_IsRefused(string role, string code) =>
        RestrictRole.Run(site.Address, PostgresSite.Keeper, role, Agency, audit.Time).ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void RoleWithRightsFromElsewhere_IsRefused_AndNothingIsGranted()
    {
        PostgresCluster.Psql(site.Address, $"CREATE ROLE {Role} LOGIN; GRANT pg_write_all_data TO {Role}");

        Restrict().ShouldAllBe(problem => problem.Code == "role-right");

        PostgresCluster.Psql(site.Address, $"REVOKE pg_write_all_data FROM {Role}; SELECT has_schema_privilege('{Role}', 'audit', 'USAGE')")
            .ShouldEndWith("f");
    }

    [Fact]
    public void SuperuserOrMemberOfTheOwner_IsRefused()
    {
        PostgresCluster.Psql(site.Address, $"CREATE ROLE {Role} LOGIN SUPERUSER");
        Restrict().ShouldHaveSingleItem().Code.ShouldBe("role-superuser");

        PostgresCluster.Psql(site.Address, $"ALTER ROLE {Role} NOSUPERUSER; GRANT exchange TO {Role}");
        Restrict().ShouldHaveSingleItem().Code.ShouldBe("role-member");
    }

    [Fact]
    public void OwnerThatMayNotMakeRoles_IsToldWhatToDo()
    {
        PostgresCluster.Psql(site.Address, $"CREATE ROLE {Role}_owner LOGIN");
        PostgresCluster.Psql(site.Address, $"GRANT CREATE ON DATABASE {new Uri(site.Address).AbsolutePath.TrimStart('/')} TO {Role}_owner");
        var owner = RestrictRole.AddressFor(site.Address, Role + "_owner");

        RestrictRole.Run(owner, PostgresSite.Keeper, Role, Agency, audit.Time).ShouldHaveSingleItem().Code.ShouldBe("role-missing");

        PostgresCluster.Psql(site.Address, $"CREATE ROLE {Role} LOGIN");
        RestrictRole.Run(owner, PostgresSite.Keeper, Role, Agency, audit.Time).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("postgres://owner@db.example.gov:5433/exchange", "postgres://node@db.example.gov:5433/exchange")]
    [InlineData("postgresql://owner@db.example.gov/exchange", "postgresql://node@db.example.gov/exchange")]
    [InlineData("postgres:///exchange?host=/run/postgresql&user=owner", "postgres:///exchange?host=/run/postgresql&user=node")]
    [InlineData("postgres:///exchange", "postgres:///exchange?user=node")]
    public void Address_IsTheSameForAnotherUser(string address, string expected) => RestrictRole.AddressFor(address, "node").ShouldBe(expected);

    private IReadOnlyList<Problem> Restrict() =>
        RestrictRole.Run(site.Address, PostgresSite.Keeper, Role, Agency, audit.Time);
}
