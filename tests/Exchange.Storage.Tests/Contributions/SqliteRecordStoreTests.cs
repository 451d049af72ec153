using System.Text;
using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Storage.Databases;
using Exchange.Storage.Migrations;
using Exchange.Storage.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Tests.Contributions;

public sealed class SqliteRecordStoreTests : RecordStoreContract<SqliteSite>
{
    private string FilePath => FolderDatabases.PathOf(Site.Folder, "records");

    [Fact]
    public void File_IsItsOwnersAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "file modes are a matter of Unix");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(FilePath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <summary>Big records and small ones among many others, so that pages are split and joined before and after.</summary>
    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task ExpungedRecord_LeavesNoByteInAnyFile()
    {
        var secrets = Enumerable.Range(0, 12).Select(Secret).ToList();
        var others = Enumerable.Range(0, 400).Select(n => Some.Record($"other-{n}") with { Narrative = new string('x', n * 7 % 3_000) }).ToList();
        await PutAsync([.. others[..200], .. secrets[..6], .. others[200..], .. secrets[6..]]);
        await PutAsync([.. secrets.Select(record => record with { SourceNotes = "ZZMARKERZZ second version" })]);
        await Store.SetHandMarksAsync(secrets[0].Id, [Marks.Sealed], Cancellation);
        (await CountMarkersAsync()).ShouldBeGreaterThan(20);

        foreach (var secret in secrets)
        {
            (await Store.ExpungeAsync(secret.Id, Cancellation)).ShouldBeTrue();
        }

        (await CountMarkersAsync()).ShouldBe(0);
        (await Store.CountAsync(Cancellation)).ShouldBe(400);
    }

    /// <summary>A reader that stands still keeps the write-ahead log; the bytes go with the first write after it.</summary>
    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task ReaderInTheWay_DelaysTheErasureNoLongerThanItReads()
    {
        await PutAsync(Secret(1));
        using (var reader = DatabaseFile.Open(FilePath, SqliteOpenMode.ReadOnly))
        {
            using var standing = reader.BeginTransaction(deferred: true);
            using var command = reader.CreateCommand();
            command.CommandText = "SELECT count(*) FROM heads";
            command.Transaction = standing;
            command.ExecuteScalar().ShouldBe(1L);
            (await Store.ExpungeAsync(Secret(1).Id, Cancellation)).ShouldBeTrue();
            (await Store.FindAsync([Secret(1).Id], Cancellation)).ShouldBeEmpty();
        }

        await PutAsync(Some.Record("after"));

        (await CountMarkersAsync()).ShouldBe(0);
    }

    private static ContributedRecord Secret(int number) => Some.Record($"ZZMARKERZZ-{number}") with
    {
        Narrative = string.Concat(Enumerable.Repeat("ZZMARKERZZ ", 1 + (number * number * 40))), Persons = [Some.Person("ZZMARKERZZ")],
    };

    private async Task<int> CountMarkersAsync()
    {
        var count = 0;
        foreach (var path in Directory.GetFiles(Site.Folder))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Cancellation);
            count += Encoding.Latin1.GetString(bytes).Split("ZZMARKERZZ").Length - 1;
        }

        return count;
    }
}
