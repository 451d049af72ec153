using System.Text;
using Exchange.Storage.Auditing;
using Exchange.Storage.Auditing.Lookups;
using Exchange.Storage.Auditing.Sealing;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>Entries are found by terms of their private parts without these being opened.</summary>
public abstract class LookupContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private readonly TSite site = new();
    private readonly AuditFixture audit;

    protected LookupContract() => audit = new AuditFixture(site);

    public void Dispose()
    {
        audit.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task FilledEntry_IsFoundByItsTerms_AndTheTermStandsNowhere()
    {
        await using var store = await OpenAsync(Words);
        await AppendAsync(store, 0, 3);
        Filled(store).ShouldBe(0);

        await FillAsync(store);

        Filled(store).ShouldBe(3);
        LookUp(store, [["26-1"]]).Places.ShouldBe([1]);
        LookUp(store, [["26-0", "26-2"]]).Places.ShouldBe([2, 0]);
        LookUp(store, [["26-0", "26-2"], ["26-2", "26-1"]]).Places.ShouldBe([2]);
        LookUp(store, [["26-7"]]).Places.ShouldBeEmpty();
        site.Contents().AsSpan().IndexOf("26-1"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task Entries_AreFilledStepByStep_AlsoByTheNextProcess()
    {
        await using (var old = await OpenAsync(null))
        {
            await AppendAsync(old, 0, 10);
        }

        await using (var store = await OpenAsync(Words))
        {
            await AppendAsync(store, 10, 2);
            Filled(store).ShouldBe(0);
            LookUp(store, [["26-3"]]).Places.ShouldBe([]);
            (await store.Entries.FillLookupsAsync(5, AuditFixture.Cancellation)).ShouldBeTrue();
            Filled(store).ShouldBe(5);
            LookUp(store, [["26-3", "26-7"]]).Places.ShouldBe([3]);
        }

        await using var again = await OpenAsync(Words);
        (await again.Entries.FillLookupsAsync(100, AuditFixture.Cancellation)).ShouldBeFalse();
        await AppendAsync(again, 12, 1);
        await FillAsync(again);
        Filled(again).ShouldBe(13);
        LookUp(again, [["26-3", "26-7", "26-11", "26-12"]]).Places.ShouldBe([12, 11, 7, 3]);
    }

    [Fact]
    public async Task DestroyedKey_TakesTheLookupsOfItsMonthAlong()
    {
        await using var store = await OpenAsync(Words);
        var kept = await AppendInTwoMonthsAsync(store);

        using (var keys = PrivateKeyStore.Open(site.Databases, audit.Time))
        {
            keys.DestroyBefore(kept).ShouldBe(1);
        }

        LookUp(store, [["26-0", "26-1", "26-2"]]).Places.ShouldBe([2]);
        (await audit.VerifyAsync()).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task LookupsOfAMonth_AreRemoved_WhetherTheirKeyIsStillThereOrNot()
    {
        await using var store = await OpenAsync(Words);

        store.Entries.RemoveLookups(await AppendInTwoMonthsAsync(store), AuditFixture.Cancellation);

        LookUp(store, [["26-0", "26-1", "26-2"]]).Places.ShouldBe([2]);
    }

    [Fact]
    public async Task TwoWhoFillAtOnce_WriteEveryRowOnce()
    {
        await using var store = await OpenAsync(Words);
        await AppendAsync(store, 0, 40);

        await Task.WhenAll(FillAsync(store), FillAsync(store), AppendAsync(store, 40, 20));
        await FillAsync(store);

        Filled(store).ShouldBe(60);
        LookUp(store, [["26-3", "26-41", "26-59"]]).Places.ShouldBe([59, 41, 3]);
    }

    [Fact]
    public async Task MonthsOfOthers_AreNotLookedThrough()
    {
        await using var store = await OpenAsync(Words);
        await AppendAsync(store, 0, 1);
        await FillAsync(store);
        var now = audit.Time.GetUtcNow();

        using var log = store.Entries.OpenSnapshot();
        log.LookUp(new LookupQuestion([["26-0"]], now.AddDays(-1), now.AddDays(1))).Places.ShouldBe([0]);
        log.LookUp(new LookupQuestion([["26-0"]], now.AddMonths(1), null)).Places.ShouldBeEmpty();
        log.LookUp(new LookupQuestion([["26-0"]], null, now.AddMonths(-1))).Places.ShouldBeEmpty();
    }

    /// <summary>Gives the first day of the second.</summary>
    private async Task<DateOnly> AppendInTwoMonthsAsync(AuditStore store)
    {
        await AppendAsync(store, 0, 2);
        audit.Time.Advance(TimeSpan.FromDays(31));
        await AppendAsync(store, 2, 1);
        await FillAsync(store);
        return new DateOnly(audit.Time.GetUtcNow().Year, audit.Time.GetUtcNow().Month, 1);
    }

    /// <summary>The words of a reason.</summary>
    private static IEnumerable<string> Words(ReadOnlyMemory<byte> content) =>
        Encoding.UTF8.GetString(content.Span).Split(['"', ' ', '{', '}', ':'], StringSplitOptions.RemoveEmptyEntries);

    private static LookupAnswer LookUp(AuditStore store, IReadOnlyList<IReadOnlyList<string>> all)
    {
        using var log = store.Entries.OpenSnapshot();
        return log.LookUp(new LookupQuestion(all, null, null));
    }

    private static long Filled(AuditStore store) => LookUp(store, []).Filled;

    private static async Task AppendAsync(AuditStore store, int first, int count)
    {
        for (var number = first; number < first + count; number++)
        {
            await AuditFixture.AppendTo(store, number);
        }
    }

    private static async Task FillAsync(AuditStore store)
    {
        await Task.Yield();
        while (await store.Entries.FillLookupsAsync(2, AuditFixture.Cancellation))
        {
            // Until nothing lacks.
        }
    }

    private Task<AuditStore> OpenAsync(LookupTerms? terms) => AuditStore.OpenAsync(audit.Place, audit.Signer, audit.Time, terms);
}
