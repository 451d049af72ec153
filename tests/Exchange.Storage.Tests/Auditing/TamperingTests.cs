using Exchange.Audit.Log;
using Exchange.Audit.Verification;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>
/// Somebody with write access to the file changes the log: the triggers stop the careless, the verifier finds the rest.
/// </summary>
[Requirement("RLEX-VII-F-4")]
public sealed class TamperingTests : IDisposable
{
    private readonly AuditFixture audit = new();

    public static TheoryData<string, LogVerdict, long> Attacks => new()
    {
        {
            "UPDATE entries SET entry = CAST(replace(CAST(entry AS TEXT), 'user', 'u5er') AS BLOB) WHERE idx = 7",
            LogVerdict.Altered,
            7
        },
        { "UPDATE entries SET entry = CAST(entry AS TEXT) || ' ' WHERE idx = 4", LogVerdict.Altered, 4 },
        { "UPDATE leaf_hashes SET hash = zeroblob(32) WHERE idx = 9", LogVerdict.Altered, 9 },
        { "UPDATE leaf_hashes SET hash = 'text' WHERE idx = 10", LogVerdict.Altered, 10 },
        { "DELETE FROM leaf_hashes WHERE idx = 9", LogVerdict.Altered, 9 },
        { "DELETE FROM entries WHERE idx = 11", LogVerdict.Missing, 11 },
        { "DELETE FROM entries WHERE idx >= 290", LogVerdict.TruncatedTail, 290 },
        { "DELETE FROM entries", LogVerdict.TruncatedTail, 0 },
        {
            "UPDATE entries SET idx = -1 WHERE idx = 12; UPDATE entries SET idx = 12 WHERE idx = 13; "
            + "UPDATE entries SET idx = 13 WHERE idx = -1",
            LogVerdict.Altered,
            12
        },
        { "UPDATE entries SET idx = 400 WHERE idx = 5", LogVerdict.Missing, 5 },
        {
            "INSERT INTO entries (idx, entry) SELECT 300, entry FROM entries WHERE idx = 0",
            LogVerdict.BeyondCheckpoint,
            300
        },
        { "UPDATE subtree_hashes SET hash = zeroblob(32) WHERE level = 1 AND idx = 0", LogVerdict.SubtreeAltered, 255 },
        { "DELETE FROM subtree_hashes", LogVerdict.SubtreeAltered, 255 },
        { "UPDATE sealed_parts SET sealed = zeroblob(90) WHERE idx = 21", LogVerdict.PrivatePartAltered, 21 },
        { "UPDATE sealed_parts SET sealed = x'00' WHERE idx = 22", LogVerdict.PrivatePartAltered, 22 },
        { "UPDATE sealed_parts SET sealed = 'text' WHERE idx = 23", LogVerdict.PrivatePartAltered, 23 },
        {
            "UPDATE sealed_parts SET sealed = (SELECT sealed FROM sealed_parts WHERE idx = 25) WHERE idx = 24",
            LogVerdict.PrivatePartAltered,
            24
        },
        { "INSERT INTO private_parts (idx, salt, content) VALUES (26, zeroblob(32), x'7b7d')", LogVerdict.PrivatePartAltered, 26 },
    };

    public void Dispose() => audit.Dispose();

    [Theory]
    [InlineData("UPDATE entries SET entry = x'7b7d' WHERE idx = 3")]
    [InlineData("DELETE FROM entries WHERE idx = 3")]
    [InlineData("INSERT OR REPLACE INTO entries (idx, entry) VALUES (3, x'7b7d')")]
    [InlineData("UPDATE leaf_hashes SET hash = zeroblob(32) WHERE idx = 3")]
    [InlineData("DELETE FROM leaf_hashes")]
    [InlineData("UPDATE subtree_hashes SET hash = zeroblob(32)")]
    [InlineData("DELETE FROM subtree_hashes")]
    [InlineData("UPDATE sealed_parts SET sealed = x'00' WHERE idx = 3")]
    [InlineData("UPDATE head SET size = size - 1")]
    [InlineData("DELETE FROM head")]
    [Requirement("CJIS-AU-9")]
    public async Task RowChangedInPlace_IsRefusedByTheDatabase(string sql)
    {
        await audit.FillAsync(300);

        Should.Throw<SqliteException>(() => audit.Tamper(sql));

        (await audit.VerifyAsync()).IsSound.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task TriggersDroppedAndRowChanged_VerifierNamesTheEntry(string sql, LogVerdict verdict, long at)
    {
        await audit.FillAsync(300);

        audit.TamperWithoutTriggers("PRAGMA ignore_check_constraints = ON; " + sql);
        var found = await audit.VerifyAsync();

        found.Verdict.ShouldBe(verdict);
        found.At!.Value.Value.ShouldBe(at);
    }

    [Theory]
    [InlineData("DELETE FROM head", LogVerdict.CheckpointMalformed)]
    [InlineData("UPDATE head SET checkpoint = x'00'", LogVerdict.CheckpointMalformed)]
    [InlineData("UPDATE head SET frontier = zeroblob(8)", LogVerdict.HeadAltered)]
    [InlineData("UPDATE head SET size = 299", LogVerdict.HeadAltered)]
    [InlineData(
        "UPDATE head SET checkpoint = CAST(replace(CAST(checkpoint AS TEXT), x'0a' || '300', x'0a' || '299') AS BLOB)",
        LogVerdict.CheckpointSignatureBad)]
    public async Task HeadChanged_IsFound(string sql, LogVerdict verdict)
    {
        await audit.FillAsync(300);

        audit.TamperWithoutTriggers(sql);

        (await audit.VerifyAsync()).Verdict.ShouldBe(verdict);
    }

    [Theory]
    [InlineData("UPDATE head SET frontier = zeroblob(8)")]
    [InlineData("UPDATE head SET size = 299")]
    [InlineData("UPDATE head SET checkpoint = x'00'")]
    public async Task HeadChanged_NothingIsAppendedOverIt(string sql)
    {
        await audit.FillAsync(300);
        audit.TamperWithoutTriggers(sql);

        await using var store = await audit.OpenAsync();
        var failure = await Should.ThrowAsync<AuditUnavailableException>(AuditFixture.AppendTo(store));

        failure.Reason.ShouldBe(UnavailableReason.Damaged);
        store.Log.State.Reason.ShouldBe(UnavailableReason.Damaged);
    }

    [Fact]
    public async Task TailCutOffAndLogContinued_CannotBeSignedOver()
    {
        await audit.FillAsync(10);
        audit.TamperWithoutTriggers(
            "DELETE FROM entries WHERE idx = 9; DELETE FROM leaf_hashes WHERE idx = 9; "
            + "DELETE FROM sealed_parts WHERE idx = 9");

        await using (var store = await audit.OpenAsync())
        {
            await AuditFixture.AppendTo(store);
        }

        var found = await audit.VerifyAsync();
        found.Verdict.ShouldBe(LogVerdict.Missing);
        found.At!.Value.Value.ShouldBe(9);
    }

    [Fact]
    public async Task PrivatePartsDestroyedOnSchedule_LogStaysSound()
    {
        await audit.FillAsync(300);

        audit.Tamper("DELETE FROM sealed_parts WHERE idx < 100");

        var found = await audit.VerifyAsync();
        found.IsSound.ShouldBeTrue();
        found.PrivatePartsChecked.ShouldBe(200);
    }

    [Fact]
    public async Task FileThatIsNoDatabase_IsSaidToBeDamaged()
    {
        await audit.FillAsync(1);
        await File.WriteAllTextAsync(audit.File, new string('x', 5_000), AuditFixture.Cancellation);

        var failure = await Should.ThrowAsync<EntryStoreException>(audit.VerifyAsync());

        failure.Reason.ShouldBe(UnavailableReason.Damaged);
        (await Should.ThrowAsync<EntryStoreException>(audit.OpenAsync())).Reason.ShouldBe(UnavailableReason.Damaged);
    }

    [Fact]
    public async Task NoFileThere_IsSaidToBeGone()
    {
        var failure = await Should.ThrowAsync<EntryStoreException>(audit.VerifyAsync());

        failure.Reason.ShouldBe(UnavailableReason.Gone);
    }
}
