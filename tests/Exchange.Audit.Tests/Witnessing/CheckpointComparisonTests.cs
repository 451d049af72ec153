using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Tests.Merkle;
using Exchange.Audit.Witnessing;

namespace Exchange.Audit.Tests.Witnessing;

public sealed class CheckpointComparisonTests
{
    private static readonly SomeTree Tree = new(300);

    [Theory]
    [InlineData(0, 300)]
    [InlineData(7, 300)]
    [InlineData(256, 300)]
    [InlineData(300, 300)]
    public async Task CheckpointsOfOneLog_AreConsistent(int from, int to)
    {
        var proof = await ProofAsync(from, to);

        CheckpointComparison.Compare(await AtAsync(from), await AtAsync(to), proof).ShouldBe(CheckpointRelation.Consistent);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(255)]
    [InlineData(299)]
    public async Task ProofFromAnotherEarlierRoot_ShowsTheFork(int from)
    {
        var forked = await AtAsync(from) with { Root = MerkleHashing.Leaf([1]) };

        CheckpointComparison.Compare(forked, await AtAsync(300), await ProofAsync(from, 300)).ShouldBe(CheckpointRelation.Contradictory);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    public async Task EarlierSizeThatIsAPowerOfTwo_CannotBeShownToFork(int from)
    {
        var forked = await AtAsync(from) with { Root = MerkleHashing.Leaf([1]) };

        CheckpointComparison.Compare(forked, await AtAsync(300), await ProofAsync(from, 300)).ShouldBe(CheckpointRelation.Unproven);
    }

    [Fact]
    public async Task TwoRootsOfOneSize_ContradictWithoutAProof() =>
        CheckpointComparison.Compare(await AtAsync(7), await AtAsync(7) with { Root = MerkleHashing.EmptyRoot }, [])
            .ShouldBe(CheckpointRelation.Contradictory);

    [Fact]
    public async Task ProofMadeUp_AccusesNobody()
    {
        var proof = (await ProofAsync(7, 300)).ToList();
        proof[1] = MerkleHashing.Leaf([2]);

        CheckpointComparison.Compare(await AtAsync(7), await AtAsync(300), proof).ShouldBe(CheckpointRelation.Unproven);
        CheckpointComparison.Compare(await AtAsync(7), await AtAsync(300), []).ShouldBe(CheckpointRelation.Unproven);
    }

    [Fact]
    public async Task Request_IsReadAsItWasWritten()
    {
        using var keys = new Notes.SomeKeys();
        var signer = keys.Signer();
        var note = new CheckpointSigner(signer).Sign(await AtAsync(300)).ToBytes();
        var body = new AddCheckpointRequest(new TreeSize(7), await ProofAsync(7, 300), note).ToBytes();

        AddCheckpointRequest.TryParse(body, out var request, out var checkpoint).ShouldBeTrue();

        request!.OldSize.ShouldBe(new TreeSize(7));
        request.ToBytes().ShouldBe(body);
        checkpoint!.Size.Value.ShouldBe(300);
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 0\n")]
    [InlineData("old 00\n\nNOTE")]
    [InlineData("old -1\n\nNOTE")]
    [InlineData("size 0\n\nNOTE")]
    [InlineData("old 0\nAAAA\n\nNOTE")]
    [InlineData("old 0\n\nnote")]
    public async Task AnythingElse_IsMalformed(string text)
    {
        using var keys = new Notes.SomeKeys();
        var note = System.Text.Encoding.UTF8.GetString(new CheckpointSigner(keys.Signer()).Sign(await AtAsync(7)).ToBytes());
        var body = System.Text.Encoding.UTF8.GetBytes(text.Replace("NOTE", note, StringComparison.Ordinal));

        AddCheckpointRequest.TryParse(body, out _, out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Admission_IsReadOnlyFromTheLineThatMakesIt()
    {
        var admission = new Admission(new TreeSize(12), DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        var own = await AtAsync(7);

        Admission.Read(admission.AddTo(own)).ShouldBe(admission);
        Admission.Read(own).ShouldBeNull();
        Admission.Read(own with { Extensions = ["contradicted 12"] }).ShouldBeNull();
        Admission.Read(own with { Extensions = ["contradicted -1 5"] }).ShouldBeNull();
        Admission.Read(own with { Extensions = ["contradicted 12 5", "more"] }).ShouldBeNull();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<Checkpoint> AtAsync(int size) =>
        new("node.example/audit", new TreeSize(size), await Tree.Proofs.RootAsync(new TreeSize(size), Cancellation), []);

    private static async Task<IReadOnlyList<MerkleHash>> ProofAsync(int from, int to) =>
        await Tree.Proofs.ConsistencyAsync(new TreeSize(from), new TreeSize(to), Cancellation);
}
