using Exchange.Audit.Merkle;
using Exchange.Audit.Proofs;
using Exchange.Storage.Auditing;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>What every place of an audit log promises, whatever database it is.</summary>
public abstract class EntryStoreContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private readonly TSite site = new();
    private readonly AuditFixture audit;

    protected EntryStoreContract() => audit = new AuditFixture(site);

    protected TSite Site => site;

    protected AuditFixture Audit => audit;

    public virtual void Dispose()
    {
        audit.Dispose();
        GC.SuppressFinalize(this);
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
    public async Task TwoLogsInOnePlace_AppendAsOne()
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
    public async Task ExtensionFails_NothingIsWritten()
    {
        await audit.FillAsync(3);
        using var store = EntryStore.Open(audit.Place, audit.Time);

        await Should.ThrowAsync<NotSupportedException>(
            async () => await store.ExtendAsync(_ => throw new NotSupportedException(), AuditFixture.Cancellation));

        (await store.ReadHeadAsync(AuditFixture.Cancellation))!.Frontier.Size.Value.ShouldBe(3);
        (await audit.FillAsync(1))[0].Index.Value.ShouldBe(3);
    }

    [Fact]
    public async Task ProofsFromTheStore_Verify()
    {
        var receipts = await audit.FillAsync(700);
        using var store = EntryStore.Open(audit.Place, audit.Time);
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

    [Fact]
    public async Task PrivateParts_AreNowhereInPlain_AndCanBeRead()
    {
        await audit.FillAsync(20);

        site.Contents().AsSpan().IndexOf("case 26-"u8).ShouldBe(-1);
        (await audit.VerifyAsync()).PrivatePartsChecked.ShouldBe(20);
    }

    [Fact]
    public async Task EntriesAcrossMonths_AreOneLog()
    {
        for (var month = 0; month < 4; month++)
        {
            await audit.FillAsync(3);
            audit.Time.Advance(TimeSpan.FromDays(31));
        }

        var found = await audit.VerifyAsync();
        found.IsSound.ShouldBeTrue(found.Describe());
        found.EntriesChecked.ShouldBe(12);
    }
}
