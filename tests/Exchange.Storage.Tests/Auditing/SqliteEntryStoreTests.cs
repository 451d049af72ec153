using Dapper;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Audit.Proofs;
using Exchange.Storage.Auditing;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Tests.Auditing;

public sealed class SqliteEntryStoreTests : IDisposable
{
    private readonly AuditFixture audit = new();

    public void Dispose() => audit.Dispose();

    [Fact]
    public async Task NewStore_IsAnEmptySignedLogForItsOwnerAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("file modes are a Unix matter");
            return;
        }

        await using var store = await audit.OpenAsync();

        foreach (var file in Directory.EnumerateFiles(audit.Folder))
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }

        Directory.EnumerateFiles(audit.Folder).Count().ShouldBeGreaterThan(1);
        (await audit.VerifyAsync()).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task EveryCommit_IsSyncedToDisk()
    {
        await audit.FillAsync(1);

        using var connection = DatabaseFile.Open(audit.File, SqliteOpenMode.ReadWrite);

        connection.ExecuteScalar<string>("PRAGMA journal_mode").ShouldBe("wal");
        connection.ExecuteScalar<long>("PRAGMA synchronous").ShouldBe(2);
    }

    [Fact]
    public async Task OpenedAgain_GoesOnWhereItEnded()
    {
        await audit.FillAsync(300);

        var more = await audit.FillAsync(300);

        more.Select(receipt => receipt.Index.Value).Order().ShouldBe(Enumerable.Range(300, 300).Select(i => (long)i));
        (await audit.VerifyAsync()).EntriesChecked.ShouldBe(600);
    }

    [Fact]
    public async Task TwoLogsOnOneFile_AppendAsOne()
    {
        await using (var one = await audit.OpenAsync())
        await using (var other = await audit.OpenAsync())
        {
            var appends = Enumerable.Range(0, 400).Select(i => Task.Run(
                () => AuditFixture.AppendTo(i % 2 == 0 ? one : other, i),
                AuditFixture.Cancellation));

            var receipts = await Task.WhenAll(appends);

            receipts.Select(receipt => (int)receipt.Index.Value).Order().ShouldBe(Enumerable.Range(0, 400));
        }

        var found = await audit.VerifyAsync();
        found.IsSound.ShouldBeTrue();
        found.EntriesChecked.ShouldBe(400);
    }

    [Fact]
    public async Task TwoLogsTakingTurns_ContinueEachOther()
    {
        await using var one = await audit.OpenAsync();
        await using var other = await audit.OpenAsync();

        for (var i = 0; i < 20; i++)
        {
            var store = i % 2 == 0 ? one : other;
            var receipt = await AuditFixture.AppendTo(store, i);
            receipt.Index.Value.ShouldBe(i);
        }
    }

    [Fact]
    public async Task FileGoneAndBack_LogRecoversByItself()
    {
        await using var store = await audit.OpenAsync();
        await AuditFixture.AppendTo(store);
        var elsewhere = Directory.CreateDirectory(Path.Combine(audit.Folder, "elsewhere")).FullName;

        Move(audit.Folder, elsewhere);
        var failure = await Should.ThrowAsync<AuditUnavailableException>(AuditFixture.AppendTo(store));
        Move(elsewhere, audit.Folder);

        failure.Reason.ShouldBe(UnavailableReason.Gone);
        File.Exists(audit.File).ShouldBeTrue();
        (await AuditFixture.AppendTo(store)).Index.Value.ShouldBe(1);
        store.Log.State.IsAvailable.ShouldBeTrue();
        (await audit.VerifyAsync()).EntriesChecked.ShouldBe(2);
    }

    [Fact]
    public async Task FileHeldByAnotherForAMoment_AppendWaits()
    {
        await using var store = await audit.OpenAsync();
        using var holder = DatabaseFile.Open(audit.File, SqliteOpenMode.ReadWrite);
        var held = holder.BeginTransaction(deferred: false);

        var append = AuditFixture.AppendTo(store);
        await Task.Delay(300, AuditFixture.Cancellation);
        append.IsCompleted.ShouldBeFalse();
        await held.DisposeAsync();

        (await append).Index.Value.ShouldBe(0);
    }

    [Fact]
    public async Task ExtensionFails_NothingIsWritten()
    {
        await audit.FillAsync(3);
        using var store = SqliteEntryStore.Open(audit.File, audit.Time);

        await Should.ThrowAsync<NotSupportedException>(
            async () => await store.ExtendAsync(_ => throw new NotSupportedException(), AuditFixture.Cancellation));

        (await store.ReadHeadAsync(AuditFixture.Cancellation))!.Frontier.Size.Value.ShouldBe(3);
        (await audit.FillAsync(1))[0].Index.Value.ShouldBe(3);
    }

    [Fact]
    public async Task ProofsFromTheFile_Verify()
    {
        var receipts = await audit.FillAsync(700);
        using var store = SqliteEntryStore.Open(audit.File, audit.Time);
        using var snapshot = store.OpenSnapshot();
        var proofs = new ProofBuilder(snapshot);
        var (size, root) = (snapshot.Head!.Frontier.Size, snapshot.Head.Frontier.Root());

        foreach (var receipt in receipts.Where(receipt => receipt.Index.Value % 50 == 0))
        {
            var inclusion = await proofs.InclusionAsync(receipt.Index, size, AuditFixture.Cancellation);
            ProofVerifier.VerifyInclusion(receipt.Index, size, receipt.LeafHash, inclusion, root)
                .ShouldBe(ProofVerdict.Valid);

            var consistency = await proofs.ConsistencyAsync(receipt.Size, size, AuditFixture.Cancellation);
            var earlier = await proofs.RootAsync(receipt.Size, AuditFixture.Cancellation);
            ProofVerifier.VerifyConsistency(receipt.Size, size, earlier, root, consistency)
                .ShouldBe(ProofVerdict.Valid);
        }
    }

    [Fact]
    public async Task EntriesAppendedWhileReading_AreNotSeenByTheSnapshot()
    {
        await audit.FillAsync(5);
        await using var store = await audit.OpenAsync();
        using var snapshot = store.Entries.OpenSnapshot();

        await AuditFixture.AppendTo(store);

        snapshot.Head!.Frontier.Size.Value.ShouldBe(5);
        var read = snapshot.ReadAsync(new EntryIndex(3), AuditFixture.Cancellation);
        (await read.CountAsync(AuditFixture.Cancellation)).ShouldBe(2);
        (await audit.VerifyAsync()).EntriesChecked.ShouldBe(6);
    }

    private static void Move(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "audit.db*"))
        {
            File.Move(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
