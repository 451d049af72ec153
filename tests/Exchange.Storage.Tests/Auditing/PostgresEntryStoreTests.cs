using System.Globalization;
using Exchange.Audit.Log;
using Exchange.Audit.Verification;
using Exchange.Storage.Auditing;
using Exchange.Storage.Databases;
using Exchange.Storage.Tests.Databases;
using Npgsql;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>The contract on PostgreSQL, and what is only there: append-only tables, partitions, a server that stops.</summary>
public sealed class PostgresEntryStoreTests : EntryStoreContract<PostgresSite>
{
    public static TheoryData<string> Changes =>
    [
        "UPDATE log_entries SET entry = 'x' WHERE idx = 1", "DELETE FROM log_entries WHERE idx = 1", "TRUNCATE log_entries",
        "UPDATE log_entries_2026_03 SET entry = 'x' WHERE idx = 1", "DELETE FROM log_entries_2026_03", "TRUNCATE log_entries_2026_03",
        "UPDATE leaf_hashes SET hash = hash", "DELETE FROM leaf_hashes", "TRUNCATE leaf_hashes",
        "UPDATE sealed_parts SET sealed = 'x'", "UPDATE head SET size = 0", "DELETE FROM head", "TRUNCATE head",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    [Requirement("RLEX-VII-F-4")]
    public async Task ChangeByTheOwnerOfTheTables_IsRefused(string sql)
    {
        await Audit.FillAsync(3);

        Should.Throw<InvalidOperationException>(() => Site.Run("audit", sql)).Message.ShouldContain("append-only");

        (await Audit.VerifyAsync()).IsSound.ShouldBeTrue();
    }

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task ChangeWithTheTriggersOff_IsFound()
    {
        await Audit.FillAsync(20);

        Site.Run("audit", "SET session_replication_role = replica; UPDATE log_entries SET entry = 'x' WHERE idx = 7");

        var found = await Audit.VerifyAsync();
        (found.Verdict, found.At?.Value).ShouldBe((LogVerdict.Altered, 7));
    }

    [Fact]
    public async Task LongLog_IsReadInBlocks_AndAnEntryTakenOutIsMissedAtItsPlace()
    {
        await Audit.FillAsync(8_500);
        (await Audit.VerifyAsync()).PrivatePartsChecked.ShouldBe(8_500);

        Site.Run("audit", "SET session_replication_role = replica; DELETE FROM log_entries WHERE idx = 5000");

        var found = await Audit.VerifyAsync();
        (found.Verdict, found.At?.Value, found.EntriesChecked).ShouldBe((LogVerdict.Missing, 5_000, 5_000));
    }

    [Fact]
    public async Task EachMonth_HasItsPartition_AndTheRestStaysEmpty()
    {
        await Audit.FillAsync(3);
        Audit.Time.Advance(TimeSpan.FromDays(31));
        await Audit.FillAsync(2);

        Count("log_entries_2026_03").ShouldBe(3);
        Count("log_entries_2026_04").ShouldBe(2);
        Count("log_entries_rest").ShouldBe(0);
        Count("sealed_parts_rest").ShouldBe(0);
    }

    /// <summary>A clock that is years off must not stop the log; nor must the partition made for that month later.</summary>
    [Fact]
    public async Task EntryOfAMonthWithoutPartition_IsKept()
    {
        await using (var store = await Audit.OpenAsync())
        {
            Audit.Time.Advance(TimeSpan.FromDays(3_000));
            await AuditFixture.AppendTo(store);
        }

        Count("log_entries_rest").ShouldBe(1);
        (await Audit.FillAsync(1))[0].Index.Value.ShouldBe(1);
        (await Audit.VerifyAsync()).EntriesChecked.ShouldBe(2);
    }

    [Fact]
    [Requirement("RLEX-VII-F-1")]
    public async Task ServerStoppedAndStarted_NothingIsAcknowledgedMeanwhile_AndTheLogRecoversByItself()
    {
        using var server = new PostgresServer();
        var place = new AuditPlace(new PostgresDatabases(server.Address("postgres"), PostgresSite.Keeper));
        await using var store = await AuditStore.OpenAsync(place, Audit.Signer, Audit.Time);
        await AuditFixture.AppendTo(store);

        server.Stop();
        var failure = await Should.ThrowAsync<AuditUnavailableException>(AuditFixture.AppendTo(store, 1));
        store.Log.State.IsAvailable.ShouldBeFalse();
        server.Start();

        failure.Reason.ShouldBe(UnavailableReason.Gone);
        (await AuditFixture.AppendTo(store, 2)).Index.Value.ShouldBe(1);
        store.Log.State.IsAvailable.ShouldBeTrue();
        (await AuditStore.VerifyAsync(place, Audit.Signer.Key, null, AuditFixture.Cancellation)).EntriesChecked.ShouldBe(2);
    }

    [Fact]
    public async Task DatabaseThatMayNotBeWritten_IsSaidToBeReadOnly()
    {
        await using var store = await Audit.OpenAsync();
        await AuditFixture.AppendTo(store);
        NpgsqlConnection.ClearAllPools();
        PostgresCluster.Psql(Site.Address, $"ALTER DATABASE {new Uri(Site.Address).AbsolutePath.TrimStart('/')} SET default_transaction_read_only = on");

        (await Should.ThrowAsync<AuditUnavailableException>(AuditFixture.AppendTo(store))).Reason.ShouldBe(UnavailableReason.ReadOnly);
    }

    private long Count(string table) =>
        long.Parse(PostgresCluster.Psql(Site.Address, $"SELECT count(*) FROM audit.{table}"), CultureInfo.InvariantCulture);
}
