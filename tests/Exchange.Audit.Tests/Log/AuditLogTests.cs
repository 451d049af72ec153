using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Tests.Notes;

namespace Exchange.Audit.Tests.Log;

public sealed class AuditLogTests : IDisposable
{
    private readonly SomeKeys keys = new();
    private readonly MemoryEntryStore memory = new();
    private readonly ManualTime time = new();
    private readonly CheckpointSigner signer;

    public AuditLogTests() => signer = new CheckpointSigner(keys.Signer());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => keys.Dispose();

    [Fact]
    public async Task NewLog_HasASignedCheckpointOfSizeZero()
    {
        await using var log = await AuditLog.StartAsync(memory, signer, time);

        var signed = new CheckpointVerifier(signer.Key).Verify(memory.Head!.Checkpoint.Span);

        signed.IsTrusted.ShouldBeTrue();
        signed.Checkpoint!.Size.Value.ShouldBe(0);
        signed.Checkpoint.Root.ShouldBe(MerkleHashing.EmptyRoot);
    }

    [Fact]
    public async Task Appended_IsStoredInOrderUnderASignedRoot()
    {
        await using var log = await AuditLog.StartAsync(memory, signer, time);

        var receipts = new List<AppendedEntry>();
        for (var i = 0; i < 20; i++)
        {
            receipts.Add(await AppendAsync(log, i));
        }

        receipts.Select(receipt => receipt.Index.Value).ShouldBe(Enumerable.Range(0, 20).Select(i => (long)i));
        receipts.ShouldAllBe(receipt => receipt.Size.Contains(receipt.Index));
        memory.Entries.Select(entry => entry.Entry.Span[0]).ShouldBe(Enumerable.Range(0, 20).Select(i => (byte)i));
        SignedRoot().ShouldBe(TreeFrontier.Empty.Append(receipts.Select(receipt => receipt.LeafHash), []).Root());
    }

    [Fact]
    public async Task EntriesThatWaitTogether_AreCommittedTogether()
    {
        var store = new WaitingEntryStore(memory);
        store.Go.SetResult();
        await using var log = await AuditLog.StartAsync(store, signer, time);
        store.Go = new TaskCompletionSource();

        var appends = Enumerable.Range(0, 600).Select(i => AppendAsync(log, i)).ToList();
        appends.ShouldAllBe(append => !append.IsCompleted);
        store.Go.SetResult();
        var receipts = await Task.WhenAll(appends);

        receipts.Select(receipt => receipt.Index.Value).ShouldBe(Enumerable.Range(0, 600).Select(i => (long)i));
        memory.BatchSizes.Count.ShouldBeLessThan(10);
        memory.BatchSizes.Max().ShouldBe(256);
    }

    [Fact]
    public async Task EntryOf65535Bytes_IsTakenAndOneMoreIsRefused()
    {
        await using var log = await AuditLog.StartAsync(memory, signer, time);

        await log.AppendAsync(new LogEntry(new byte[65_535], null), Cancellation);
        var longer = async () => await log.AppendAsync(new LogEntry(new byte[65_536], null), Cancellation);

        await longer.ShouldThrowAsync<ArgumentException>();
        memory.Entries.Count.ShouldBe(1);
        log.State.IsAvailable.ShouldBeTrue();
    }

    [Fact]
    public async Task DiskFails_EveryWaiterIsToldAndTheNextAppendRecovers()
    {
        var store = new ThrowingEntryStore(memory);
        await using var log = await AuditLog.StartAsync(store, signer, time);
        await AppendAsync(log, 1);

        store.Failure = new EntryStoreException(UnavailableReason.DiskFull, "no space");
        var appends = Enumerable.Range(0, 50).Select(i => AppendAsync(log, i)).ToList();
        foreach (var append in appends)
        {
            (await Should.ThrowAsync<AuditUnavailableException>(append)).Reason.ShouldBe(UnavailableReason.DiskFull);
        }

        store.Failure = null;
        (await AppendAsync(log, 2)).Index.Value.ShouldBe(1);
        log.State.ShouldBe(AuditLogState.Available);
        memory.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task DiskFailsTwice_StateKeepsTheFirstTimeAndTheLastReason()
    {
        var store = new ThrowingEntryStore(memory)
        {
            Failure = new EntryStoreException(UnavailableReason.Gone, "not there"),
        };
        var since = time.GetUtcNow();
        await using var log = await AuditLog.StartAsync(store, signer, time);
        log.State.ShouldBe(new AuditLogState(since, UnavailableReason.Gone));

        time.Advance(TimeSpan.FromMinutes(5));
        store.Failure = new EntryStoreException(UnavailableReason.DiskFull, "no space");
        await Should.ThrowAsync<AuditUnavailableException>(AppendAsync(log, 1));

        log.State.ShouldBe(new AuditLogState(since, UnavailableReason.DiskFull));
        log.State.Reason!.Value.Code().ShouldBe("disk-full");
    }

    [Fact]
    public async Task StoreHasABug_WaitersAreToldAndTheLogLivesOn()
    {
        var store = new ThrowingEntryStore(memory);
        await using var log = await AuditLog.StartAsync(store, signer, time);

        store.Failure = new NotSupportedException();
        var failure = await Should.ThrowAsync<AuditUnavailableException>(AppendAsync(log, 1));
        store.Failure = null;

        failure.Reason.ShouldBe(UnavailableReason.Failed);
        failure.InnerException.ShouldBeOfType<NotSupportedException>();
        (await AppendAsync(log, 1)).Index.Value.ShouldBe(0);
    }

    [Fact]
    public async Task StoredHeadNotSignedByThisKey_IsNeverSignedOver()
    {
        await using (var other = await AuditLog.StartAsync(memory, new CheckpointSigner(keys.Signer()), time))
        {
            await AppendAsync(other, 1);
        }

        await using var log = await AuditLog.StartAsync(memory, signer, time);
        var failure = await Should.ThrowAsync<AuditUnavailableException>(AppendAsync(log, 2));

        failure.Reason.ShouldBe(UnavailableReason.Damaged);
        memory.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task StoredFrontierChanged_IsNeverSignedOver()
    {
        await using var log = await AuditLog.StartAsync(memory, signer, time);
        await AppendAsync(log, 1);
        memory.Head = memory.Head! with { Frontier = TreeFrontier.Empty.Append(MerkleHashing.Leaf([9])) };

        var failure = await Should.ThrowAsync<AuditUnavailableException>(AppendAsync(log, 2));

        failure.Reason.ShouldBe(UnavailableReason.Damaged);
    }

    [Fact]
    public async Task LogStartedAgain_GoesOnWhereItEnded()
    {
        await using (var first = await AuditLog.StartAsync(memory, signer, time))
        {
            await AppendAsync(first, 1);
        }

        await using var second = await AuditLog.StartAsync(memory, signer, time);

        (await AppendAsync(second, 2)).Index.Value.ShouldBe(1);
    }

    [Fact]
    public async Task Disposed_WritesWhatWaitsAndTakesNoMore()
    {
        var log = await AuditLog.StartAsync(memory, signer, time);
        var appends = Enumerable.Range(0, 300).Select(i => AppendAsync(log, i)).ToList();

        await log.DisposeAsync();

        (await Task.WhenAll(appends)).Length.ShouldBe(300);
        memory.Entries.Count.ShouldBe(300);
        await Should.ThrowAsync<ObjectDisposedException>(AppendAsync(log, 1));
    }

    [Fact]
    public async Task WaiterGivesUp_TheLogGoesOn()
    {
        var store = new WaitingEntryStore(memory);
        store.Go.SetResult();
        await using var log = await AuditLog.StartAsync(store, signer, time);
        store.Go = new TaskCompletionSource();
        using var impatient = new CancellationTokenSource();

        var append = log.AppendAsync(new LogEntry(new byte[] { 1 }, null), impatient.Token).AsTask();
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(append);
        store.Go.SetResult();

        (await AppendAsync(log, 2)).Index.Value.ShouldBe(1);
    }

    private static Task<AppendedEntry> AppendAsync(AuditLog log, int content) =>
        log.AppendAsync(new LogEntry(new[] { (byte)content }, null), Cancellation).AsTask();

    private MerkleHash SignedRoot() =>
        new CheckpointVerifier(signer.Key).Verify(memory.Head!.Checkpoint.Span).Checkpoint!.Root;
}
