using System.Text;
using System.Text.Json.Nodes;
using Exchange.Audit.Log;
using Exchange.Storage.Auditing;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>What a search of the log finds, whatever database it is.</summary>
public abstract class AuditFilterContract<TSite> : IAsyncLifetime
    where TSite : StoreSite, new()
{
    private readonly AuditFixture audit = new(new TSite());
    private AuditStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await audit.OpenAsync();
        for (var i = 0; i < 30; i++)
        {
            var record = AuditFixture.Record(i % 3 == 0 ? "search" : "view", i);
            await store.Trail.RecordAsync(record, AuditFixture.Cancellation);
            audit.Time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        audit.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task NoCondition_FindsTheNewestFirst() =>
        (await FindAsync(new AuditFilter { Limit = 3 })).ShouldBe([29, 28, 27]);

    [Fact]
    public async Task EachProperty_FindsItsEntries()
    {
        (await FindAsync(new AuditFilter { Kind = "search" })).ShouldBe([27, 24, 21, 18, 15, 12, 9, 6, 3, 0]);
        (await FindAsync(new AuditFilter { User = "user7" })).ShouldBe([7]);
        (await FindAsync(new AuditFilter { Receipt = "r8" })).ShouldBe([8]);
        (await FindAsync(new AuditFilter { Ori = "FL0130200", Limit = 1_000 })).Count.ShouldBe(30);
        (await FindAsync(new AuditFilter { Ori = "fl0130200" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task FieldsWithoutAnIndex_FindTheirEntries()
    {
        await store.Trail.RecordAsync(
            new AuditRecord(
                new JsonObject
                {
                    ["kind"] = "search", ["onBehalfOf"] = "FL0990100", ["useCode"] = "J", ["outcome"] = "refused", ["code"] = "c", ["request"] = "q",
                },
                []),
            AuditFixture.Cancellation);

        (await FindAsync(new AuditFilter { OnBehalfOf = "FL0990100" })).ShouldBe([30]);
        (await FindAsync(new AuditFilter { UseCode = "J", Outcome = "refused", Code = "c", Request = "q" })).ShouldBe([30]);
        (await FindAsync(new AuditFilter { UseCode = "J", Outcome = "success" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Below_GoesOnWhereAnEarlierAnswerEnded()
    {
        (await FindAsync(new AuditFilter { Below = 28, Limit = 2 })).ShouldBe([27, 26]);
        (await FindAsync(new AuditFilter { Below = 5, Kind = "search" })).ShouldBe([3, 0]);
        (await FindAsync(new AuditFilter { Below = 0 })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Conditions_MustAllFit()
    {
        (await FindAsync(new AuditFilter { Kind = "search", User = "user3" })).ShouldBe([3]);
        (await FindAsync(new AuditFilter { Kind = "view", User = "user3" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task TimeSpan_IncludesItsStartAndNotItsEnd()
    {
        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        var filter = new AuditFilter { From = noon.AddMinutes(10), Until = noon.AddMinutes(13) };

        (await FindAsync(filter)).ShouldBe([12, 11, 10]);
        var elsewhere = filter with { From = filter.From!.Value.ToOffset(TimeSpan.FromHours(-5)) };
        (await FindAsync(elsewhere)).ShouldBe([12, 11, 10]);
        (await FindAsync(filter with { Kind = "search" })).ShouldBe([12]);
        (await FindAsync(filter with { From = null })).Count.ShouldBe(13);
    }

    [Fact]
    public async Task InputThatLooksLikeSql_IsJustText() =>
        (await FindAsync(new AuditFilter { User = "' OR 1=1 --" })).ShouldBeEmpty();

    [Fact]
    public async Task EntryWithoutTheProperties_IsStoredAndFoundWithoutConditions()
    {
        await store.Log.AppendAsync(new LogEntry(Encoding.UTF8.GetBytes("not json"), null), AuditFixture.Cancellation);
        await store.Trail.RecordAsync(new AuditRecord(new JsonObject { ["kind"] = 7 }, []), AuditFixture.Cancellation);

        (await FindAsync(new AuditFilter { Limit = 2 })).ShouldBe([31, 30]);
        (await audit.VerifyAsync()).IsSound.ShouldBeTrue();
    }

    private async Task<List<long>> FindAsync(AuditFilter filter) =>
        await store.Entries.FindAsync(filter, AuditFixture.Cancellation)
            .Select(entry => entry.Index.Value)
            .ToListAsync(AuditFixture.Cancellation);
}
