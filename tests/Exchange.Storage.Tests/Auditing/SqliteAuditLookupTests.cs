using Exchange.Audit.Log;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>The contract on SQLite, and what concerns logs of older programs.</summary>
public sealed class SqliteAuditLookupTests : AuditLookupContract<SqliteSite>
{
    [Fact]
    public async Task LogOfAnOlderProgram_GetsItsLookups()
    {
        await using (var store = await Audit.OpenAsync())
        {
            await RecordAsync(store, "search-answered", Disclosed("X/1", "r1"), Disclosed("X/2", "r2"));
            await RecordOneAsync(store, Disclosed("X/1", "r4"));
            await store.Log.AppendAsync(new LogEntry("not json"u8.ToArray(), null), AuditFixture.Cancellation);
        }

        await Audit.MakeOldAsync();

        await using var again = await Audit.OpenAsync();
        using var log = again.Entries.OpenSnapshot();
        log.DisclosuresOf("X/1").Select(one => one.Receipt).ShouldBe(["r1", "r4"]);
        (await FindAsync(again, "r2")).ShouldBe([0]);
        (await FindAsync(again, "r4")).ShouldBe([1]);
    }
}
