using System.Data.Common;
using Exchange.Storage.Tests.Databases;
using Exchange.Storage.Witnessing;

namespace Exchange.Storage.Tests.Witnessing;

/// <summary>What a witness remembers of other logs.</summary>
public abstract class WitnessStoreContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private const string Log = "node.example/audit";

    private readonly TSite site = new();
    private readonly WitnessStore store;

    protected WitnessStoreContract() => store = WitnessStore.Open(site.Databases, new ManualTime());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OldSizeThatIsNotTheOneKept_ChangesNothing()
    {
        (await store.TryAdvanceAsync(Seen(10), 0, Cancellation)).ShouldBeTrue();

        (await store.TryAdvanceAsync(Seen(20), 0, Cancellation)).ShouldBeFalse();
        (await store.TryAdvanceAsync(Seen(20), 9, Cancellation)).ShouldBeFalse();

        (await store.FindAsync(Log, Cancellation))!.Size.ShouldBe(10);
    }

    [Fact]
    public async Task ManyAtOnceFromOneSize_OneWins()
    {
        using var other = WitnessStore.Open(site.Databases, new ManualTime());

        var won = await Task.WhenAll(Enumerable.Range(1, 40).Select(
            i => Task.Run(() => (i % 2 == 0 ? store : other).TryAdvanceAsync(Seen(i), 0, Cancellation), Cancellation)));

        won.Count(one => one).ShouldBe(1);
    }

    [Fact]
    public async Task WhatWasCosigned_IsThereAfterReopening_AndNobodyGoesBack()
    {
        await store.TryAdvanceAsync(Seen(10), 0, Cancellation);
        using var other = WitnessStore.Open(site.Databases, new ManualTime());

        (await other.FindAsync(Log, Cancellation))!.Note.ShouldBe(Seen(10).Note);
        (await Record.ExceptionAsync(() => other.TryAdvanceAsync(Seen(9), 10, Cancellation))).ShouldBeAssignableTo<DbException>();
    }

    [Fact]
    public async Task RollbackIsSettledByTheNextCosignature_AForkNever()
    {
        await store.TryAdvanceAsync(Seen(10), 0, Cancellation);
        await store.AddAsync(new Contradiction(Log, Contradiction.Rollback, [1], [2], 5), Cancellation);
        await store.AddAsync(new Contradiction(Log, Contradiction.Fork, [1], [2], 5), Cancellation);
        await store.AddAsync(new Contradiction(Log, Contradiction.Fork, [1], [3], 6), Cancellation);

        await store.TryAdvanceAsync(Seen(11), 10, Cancellation);

        var left = (await store.ContradictionsAsync(Cancellation)).ShouldHaveSingleItem();
        left.Kind.ShouldBe(Contradiction.Fork);
        left.Shown.ShouldBe([2]);
    }

    [Fact]
    public async Task CosignatureOfAnOlderSize_DoesNotReplaceANewerOne()
    {
        await store.SaveAsync(new OwnCosignature("w", 10, [1], "line", 1), Cancellation);
        await store.SaveAsync(new OwnCosignature("w", 9, [2], "line", 2), Cancellation);

        (await store.CosignaturesAsync(Cancellation)).ShouldHaveSingleItem().Size.ShouldBe(10);
    }

    public void Dispose()
    {
        store.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    private static SeenCheckpoint Seen(long size) => new(Log, size, [(byte)size], 1);
}
