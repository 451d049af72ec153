using System.Text.Json.Nodes;
using Exchange.Audit.Log;
using Exchange.Storage.Auditing;
using Exchange.Storage.Auditing.Lookups;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>Which entries name a receipt, and who received a record.</summary>
public abstract class AuditLookupContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private readonly TSite site = new();
    private readonly AuditFixture audit;

    protected AuditLookupContract() => audit = new AuditFixture(site);

    protected TSite Site => site;

    protected AuditFixture Audit => audit;

    public void Dispose()
    {
        audit.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task ReceiptInAList_FindsItsEntry_AsASingleOneDoes()
    {
        await using var store = await audit.OpenAsync();
        await RecordAsync(store, "search-answered", Disclosed("X/1", "r1"), Disclosed("X/2", "r2"));
        await store.Trail.RecordAsync(AuditFixture.Record(number: 7), AuditFixture.Cancellation);

        (await FindAsync(store, "r2")).ShouldBe([0]);
        (await FindAsync(store, "r7")).ShouldBe([1]);
        (await FindAsync(store, "r3")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Receipt_IsFoundWhetherItsEntryIsFilledOrNot_AndWhateverStandsBesideIt()
    {
        await using var store = await AuditStore.OpenAsync(audit.Place, audit.Signer, audit.Time, _ => []);
        await RecordAsync(store, "search-answered", Disclosed("X/1", "r1"), Disclosed("X/2", "r2"));
        await store.Log.AppendAsync(new LogEntry("""{"receipts":[7,["r1"],{"a":"r1"},"r2"],"receipt":["r1"]}"""u8.ToArray(), null), AuditFixture.Cancellation);
        await store.Log.AppendAsync(new LogEntry("""{"request":"\uD800","receipts":["r1"]}"""u8.ToArray(), null), AuditFixture.Cancellation);
        await store.Log.AppendAsync(new LogEntry("""{"receipts":["r1"]"""u8.ToArray(), null), AuditFixture.Cancellation);
        await RecordOneAsync(store, Disclosed("X/1", "r1"));

        for (var more = true; more;)
        {
            (await FindAsync(store, "r1")).ShouldBeSubsetOf([4, 2, 0]);
            (await FindAsync(store, "r2")).ShouldBe([1, 0]);
            (await FindAsync(store, "r3")).ShouldBeEmpty();
            more = await store.Entries.FillLookupsAsync(1, AuditFixture.Cancellation);
        }

        using var log = store.Entries.OpenSnapshot();
        log.LookUp(new LookupQuestion([], null, null) { Receipt = "r1" }).ShouldSatisfyAllConditions(
            found => found.Filled.ShouldBe(5), found => found.Places.ShouldBe([4, 3, 2, 1, 0]));
    }

    [Fact]
    public async Task WhoReceivedARecord_IsFound_WithReceiptAndLevel()
    {
        await using var store = await audit.OpenAsync();
        await RecordAsync(store, "search-answered", Disclosed("X/1", "r1"), Disclosed("X/2", "r2"));
        await RecordAsync(store, "search-answered", Disclosed("X/1", "r3", "Pointer"));
        await RecordOneAsync(store, Disclosed("X/1", "r4"));

        using var log = store.Entries.OpenSnapshot();

        log.DisclosuresOf("X/1").ShouldBe(
            [new Disclosure("r1", "Full", "FL0130200"), new Disclosure("r3", "Pointer", "FL0130200"), new Disclosure("r4", "Full", "FL0130200")]);
        log.DisclosuresOf("X/9").ShouldBeEmpty();
        log.DisclosedRecords().ShouldBe(["X/1", "X/2"], ignoreOrder: true);
    }

    [Fact]
    public async Task DestroyedPrivatePart_TakesTheRecordOutOfTheLookup_AndTheReceiptStays()
    {
        await using (var store = await audit.OpenAsync())
        {
            await RecordAsync(store, "search-answered", Disclosed("X/1", "r1"));
        }

        site.Run("audit", "DELETE FROM sealed_parts");

        await using var again = await audit.OpenAsync();
        using var log = again.Entries.OpenSnapshot();
        log.DisclosuresOf("X/1").ShouldBeEmpty();
        (await FindAsync(again, "r1")).ShouldBe([0]);
        (await audit.VerifyAsync()).IsSound.ShouldBeTrue();
    }

    protected static JsonObject Disclosed(string record, string receipt, string level = "Full") =>
        new() { ["record"] = record, ["receipt"] = receipt, ["level"] = level };

    protected static Task<AppendedEntry> RecordAsync(AuditStore store, string kind, params JsonObject[] disclosed) => store.Trail.RecordAsync(
        new AuditRecord(
            new JsonObject
            {
                ["kind"] = kind, ["ori"] = "FL0130200",
                ["receipts"] = new JsonArray([.. disclosed.Select(one => one["receipt"]!.DeepClone())]),
            },
            new JsonObject { ["disclosed"] = new JsonArray([.. disclosed]) }),
        AuditFixture.Cancellation);

    protected static Task<AppendedEntry> RecordOneAsync(AuditStore store, JsonObject disclosed) => store.Trail.RecordAsync(
        new AuditRecord(
            new JsonObject { ["kind"] = "record-answered", ["ori"] = "FL0130200", ["receipt"] = disclosed["receipt"]!.DeepClone() },
            new JsonObject { ["disclosed"] = disclosed }),
        AuditFixture.Cancellation);

    /// <summary>Places of a receipt, found by reading and by lookup as far as that is filled, which must be the same.</summary>
    protected static async Task<List<long>> FindAsync(AuditStore store, string receipt)
    {
        var found = await store.Entries.FindReceiptAsync(receipt, AuditFixture.Cancellation)
            .Select(entry => entry.Index.Value).ToListAsync(AuditFixture.Cancellation);
        found.ShouldBe(await store.Entries.FindAsync(new AuditFilter { Receipt = receipt }, AuditFixture.Cancellation)
            .Select(entry => entry.Index.Value).ToListAsync(AuditFixture.Cancellation));
        return found;
    }
}
