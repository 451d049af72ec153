using System.Text;
using Exchange.Audit.Commitments;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Tests.Log;
using Exchange.Audit.Tests.Merkle;
using Exchange.Audit.Tests.Notes;
using Exchange.Audit.Verification;

namespace Exchange.Audit.Tests.Verification;

public sealed class LogVerifierTests : IAsyncLifetime
{
    private const int Size = 300;

    private readonly SomeKeys keys = new();
    private readonly MemoryEntryStore store = new();
    private readonly NoteSigner signer;

    public LogVerifierTests() => signer = keys.Signer();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private List<StoredEntry> Entries => store.Entries;

    public async ValueTask InitializeAsync()
    {
        await using var log = await AuditLog.StartAsync(store, new CheckpointSigner(signer), new ManualTime());
        for (var i = 0; i < Size; i++)
        {
            var part = PrivatePart.Seal(Encoding.UTF8.GetBytes($"private {i}"));
            var entry = Encoding.UTF8.GetBytes($$"""{"kind":"k{{i}}","private":"{{part.Commit()}}"}""");
            await log.AppendAsync(new LogEntry(entry, part), Cancellation);
        }
    }

    public ValueTask DisposeAsync()
    {
        keys.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task UntouchedLog_IsSound()
    {
        var result = await VerifyAsync();

        result.IsSound.ShouldBeTrue();
        result.EntriesChecked.ShouldBe(Size);
        result.PrivatePartsChecked.ShouldBe(Size);
        result.Checkpoint!.Size.Value.ShouldBe(Size);
    }

    [Fact]
    public async Task PrivatePartsDestroyed_LogIsStillSound()
    {
        Entries[7] = Entries[7] with { Private = null };

        var result = await VerifyAsync();

        result.IsSound.ShouldBeTrue();
        result.PrivatePartsChecked.ShouldBe(Size - 1);
    }

    [Fact]
    public async Task EntryAltered_IsNamed()
    {
        Entries[123] = Entries[123] with { Entry = Flipped(Entries[123].Entry) };

        await FoundAsync(LogVerdict.Altered, 123);
    }

    [Fact]
    public async Task LeafHashAltered_IsNamed()
    {
        Entries[5] = Entries[5] with { LeafHash = default };

        await FoundAsync(LogVerdict.Altered, 5);
    }

    [Fact]
    public async Task EntryTakenOut_IsNamed()
    {
        Entries.RemoveAt(42);

        await FoundAsync(LogVerdict.Missing, 42);
    }

    [Fact]
    public async Task EntryGivenTwice_IsNamed()
    {
        Entries.Insert(43, Entries[42]);

        await FoundAsync(LogVerdict.OutOfOrder, 42);
    }

    [Fact]
    public async Task EntriesSwappedWithTheirHashes_GiveAnotherRoot()
    {
        var (one, other) = (Entries[10], Entries[11]);
        Entries[10] = other with { Index = one.Index };
        Entries[11] = one with { Index = other.Index };

        await FoundAsync(LogVerdict.RootMismatch, null);
    }

    [Fact]
    public async Task EntryAndLeafHashAlteredTogether_GiveAnotherRoot()
    {
        var altered = Flipped(Entries[299].Entry);
        var leafHash = MerkleHashing.Leaf(altered.Span);
        Entries[299] = Entries[299] with { Entry = altered, LeafHash = leafHash, Private = null };

        await FoundAsync(LogVerdict.RootMismatch, null);
    }

    [Fact]
    public async Task TailCutOff_IsNamed()
    {
        Entries.RemoveRange(290, 10);

        await FoundAsync(LogVerdict.TruncatedTail, 290);
    }

    [Fact]
    public async Task EverythingTakenOut_IsATruncatedTail()
    {
        Entries.Clear();

        await FoundAsync(LogVerdict.TruncatedTail, 0);
    }

    [Fact]
    public async Task EntryAfterTheCheckpoint_IsNamed()
    {
        Entries.Add(Entries[0] with { Index = new EntryIndex(Size) });

        await FoundAsync(LogVerdict.BeyondCheckpoint, Size);
    }

    [Fact]
    public async Task PrivatePartAltered_IsNamed()
    {
        var part = Entries[77].Private!;
        Entries[77] = Entries[77] with { Private = new PrivatePart(part.Salt, Flipped(part.Content)) };

        await FoundAsync(LogVerdict.PrivatePartAltered, 77);
    }

    [Fact]
    public async Task SaltOfAnotherLength_IsNamed()
    {
        Entries[78] = Entries[78] with { Private = new PrivatePart(new byte[31], Entries[78].Private!.Content) };

        await FoundAsync(LogVerdict.PrivatePartAltered, 78);
    }

    [Fact]
    public async Task CheckpointOfAnotherKey_IsNotTrusted()
    {
        var result = await new LogVerifier(keys.Signer().Key).VerifyAsync(
            store.ReadAsync(new EntryIndex(0), Cancellation), store.Head!.Checkpoint, null, Cancellation);

        result.Verdict.ShouldBe(LogVerdict.CheckpointSignatureBad);
        result.EntriesChecked.ShouldBe(0);
    }

    [Fact]
    public async Task CheckpointGone_IsSaid()
    {
        var result = await new LogVerifier(signer.Key).VerifyAsync(
            store.ReadAsync(new EntryIndex(0), Cancellation), default, null, Cancellation);

        result.Verdict.ShouldBe(LogVerdict.CheckpointMalformed);
    }

    [Fact]
    public async Task RewrittenUnderTheSameSize_IsARootMismatch()
    {
        var note = new CheckpointSigner(signer).Sign(
            new Checkpoint(signer.Key.Name, new TreeSize(Size), MerkleHashing.EmptyRoot, []));
        store.Head = store.Head! with { Checkpoint = note.ToBytes() };

        await FoundAsync(LogVerdict.RootMismatch, null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(299)]
    [InlineData(300)]
    public async Task CheckpointKeptFromBefore_HoldsWithTheLogThatGrewFromIt(int size) =>
        (await VerifyWithAsync(Kept(size, Root(size)))).IsSound.ShouldBeTrue();

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(300)]
    public async Task CheckpointKeptFromAnotherVersion_ShowsTheFork(int size) =>
        (await VerifyWithAsync(Kept(size, MerkleHashing.Leaf([1])))).Verdict.ShouldBe(LogVerdict.Forked);

    [Fact]
    public async Task CheckpointKeptFromALongerLog_ShowsThatItWasPutBack()
    {
        var found = await VerifyWithAsync(Kept(301, Root(300)));

        found.Verdict.ShouldBe(LogVerdict.RolledBack);
        found.At.ShouldBe(new EntryIndex(300));
    }

    [Fact]
    public async Task CheckpointKeptOfAnotherKey_IsNoEvidence()
    {
        var other = new CheckpointSigner(keys.Signer());

        (await VerifyWithAsync(other.Sign(new Checkpoint(other.Origin, new TreeSize(0), Root(0), [])))).Verdict
            .ShouldBe(LogVerdict.EarlierCheckpointBad);
    }

    [Fact]
    public async Task StoredSubtreeAltered_IsNamed()
    {
        var tree = new SomeTree(Size);

        var found = await new LogVerifier(signer.Key).VerifyAsync(
            new LogToVerify(store.ReadAsync(new EntryIndex(0), Cancellation).Chunk(64), store.Head!.Checkpoint) { Subtrees = tree }, null, Cancellation);

        found.Verdict.ShouldBe(LogVerdict.SubtreeAltered);
        found.At.ShouldBe(new EntryIndex(255));
    }

    private MerkleHash Root(int size) => TreeFrontier.Empty.Append(Entries.Take(size).Select(entry => entry.LeafHash), []).Root();

    private SignedNote Kept(int size, MerkleHash root) =>
        new CheckpointSigner(signer).Sign(new Checkpoint(signer.Key.Name, new TreeSize(size), root, []));

    private Task<LogVerification> VerifyWithAsync(SignedNote kept) => new LogVerifier(signer.Key).VerifyAsync(
        new LogToVerify(store.ReadAsync(new EntryIndex(0), Cancellation).Chunk(64), store.Head!.Checkpoint) { Earlier = [kept.ToBytes()] },
        null, Cancellation);

    private static ReadOnlyMemory<byte> Flipped(ReadOnlyMemory<byte> bytes)
    {
        var changed = bytes.ToArray();
        changed[3] ^= 1;
        return changed;
    }

    private Task<LogVerification> VerifyAsync() => new LogVerifier(signer.Key).VerifyAsync(
        store.ReadAsync(new EntryIndex(0), Cancellation), store.Head!.Checkpoint, null, Cancellation);

    private async Task FoundAsync(LogVerdict expected, long? at)
    {
        var result = await VerifyAsync();

        result.Verdict.ShouldBe(expected);
        (result.At?.Value).ShouldBe(at);
        result.IsSound.ShouldBeFalse();
        result.Describe().ShouldNotBeEmpty();
    }
}
