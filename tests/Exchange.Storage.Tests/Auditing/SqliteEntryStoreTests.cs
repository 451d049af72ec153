using Dapper;
using Exchange.Audit.Log;
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

    private static void Move(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "audit.db*"))
        {
            File.Move(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
