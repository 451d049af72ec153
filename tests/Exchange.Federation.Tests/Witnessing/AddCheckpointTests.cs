using System.Net;
using System.Text;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Witnessing;
using Exchange.Federation.Tests.Regions;
using Exchange.Storage.Witnessing;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Federation.Tests.Witnessing;

/// <summary>A hub as witness, over the wire (C2SP tlog-witness).</summary>
public sealed class AddCheckpointTests : IAsyncLifetime
{
    private Region region = null!;
    private MadeUpLog log = null!;

    private WitnessStore Store => region.Hub.Services.GetRequiredService<WitnessStore>();

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(0);
        log = await MadeUpLog.EnrollAsync(region);
    }

    public async ValueTask DisposeAsync()
    {
        log.Dispose();
        await region.DisposeAsync();
    }

    [Fact]
    public async Task GoodCheckpoints_AreCosignedOneAfterTheOther()
    {
        (await log.SubmitAsync(0, MadeUpLog.TreeOf(7))).Status.ShouldBe(HttpStatusCode.OK);
        var note = log.Note(MadeUpLog.TreeOf(20));

        var (status, body, _) = await log.SubmitAsync(7, MadeUpLog.TreeOf(20), note);

        status.ShouldBe(HttpStatusCode.OK);
        SignedNote.TryParse([.. note, .. Encoding.UTF8.GetBytes(body)], out var cosigned, out _).ShouldBeTrue();
        Cosignature.Read(cosigned!, [region.HubAudit.Witness.Key])!.ShouldHaveSingleItem();
        (await log.SubmitAsync(20, MadeUpLog.TreeOf(20))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task UnknownLog_Is404()
    {
        using var other = await MadeUpLog.EnrollAsync(region, "FL0990200");
        var note = other.Signer.Sign(new Checkpoint(other.Signer.Origin, new TreeSize(0), MerkleHashing.EmptyRoot, []));
        var unknown = Encoding.UTF8.GetString(note.ToBytes()).Replace("FL0990200", "FL0990300", StringComparison.Ordinal);

        (await MadeUpLog.PostAsync(region, Encoding.UTF8.GetBytes("old 0\n\n" + unknown))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task SignatureOfAnotherKey_Is403()
    {
        using var other = await MadeUpLog.EnrollAsync(region, "FL0990200");
        var tree = MadeUpLog.TreeOf(7);
        var forged = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(other.Note(tree)).Replace("FL0990200", "FL0990100", StringComparison.Ordinal));

        (await log.SubmitAsync(0, tree, forged)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 0\n\nnot a note\n")]
    public async Task AnythingElse_Is400(string body) =>
        (await MadeUpLog.PostAsync(region, Encoding.UTF8.GetBytes(body))).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task OldSizeBeyondTheNewOne_Is400() =>
        (await log.SubmitAsync(9, MadeUpLog.TreeOf(7))).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task OldSizeThatIsNotTheOneKept_Is409WithThatSize()
    {
        await log.SubmitAsync(0, MadeUpLog.TreeOf(7));

        (await log.SubmitAsync(3, MadeUpLog.TreeOf(20))).ShouldBe((HttpStatusCode.Conflict, "7\n", "text/x.tlog.size"));
        (await log.SubmitAsync(0, MadeUpLog.TreeOf(20))).ShouldBe((HttpStatusCode.Conflict, "7\n", "text/x.tlog.size"));
    }

    [Fact]
    public async Task ProofThatProvesNothing_Is422_AndAccusesNobody()
    {
        await log.SubmitAsync(0, MadeUpLog.TreeOf(7));
        var body = new AddCheckpointRequest(new TreeSize(7), [MerkleHashing.EmptyRoot], log.Note(MadeUpLog.TreeOf(20))).ToBytes();

        (await MadeUpLog.PostAsync(region, body)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await Store.ContradictionsAsync(Wait.Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task OldCheckpointSentInAgain_AccusesNobody()
    {
        var old = MadeUpLog.TreeOf(7);
        await log.SubmitAsync(0, old);
        await log.SubmitAsync(7, MadeUpLog.TreeOf(20));

        (await log.SubmitAsync(7, old)).Status.ShouldBe(HttpStatusCode.Conflict);

        (await Store.ContradictionsAsync(Wait.Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task OtherVersionOfTheSameSize_Is409_AndTheForkIsProvenFromTwoNotes()
    {
        await log.SubmitAsync(0, MadeUpLog.TreeOf(7));

        (await log.SubmitAsync(7, MadeUpLog.TreeOf(7, "two"))).Status.ShouldBe(HttpStatusCode.Conflict);

        await ShouldShowForkAsync();
    }

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task OtherVersionThatGrew_Is422_AndTheForkIsProvenFromTwoNotes()
    {
        await log.SubmitAsync(0, MadeUpLog.TreeOf(7));

        (await log.SubmitAsync(7, MadeUpLog.TreeOf(20, "two"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await ShouldShowForkAsync();
    }

    [Fact]
    public async Task ManyAtOnce_OneIsCosigned()
    {
        var answers = await Task.WhenAll(Enumerable.Range(5, 12).Select(size => log.SubmitAsync(0, MadeUpLog.TreeOf(size))));

        answers.Count(one => one.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(one => one.Status == HttpStatusCode.Conflict).ShouldBe(11);
    }

    private async Task ShouldShowForkAsync()
    {
        var found = (await Store.ContradictionsAsync(Wait.Cancellation)).ShouldHaveSingleItem();
        found.Kind.ShouldBe(Contradiction.Fork);
        foreach (var note in new[] { found.Kept, found.Shown })
        {
            new CheckpointVerifier(log.Signer.Key).Verify(note).IsTrusted.ShouldBeTrue();
        }

        var line = (await region.HubLogAsync()).Single(line => line.Kind == "log-contradicted");
        line.Text("log").ShouldBe(log.Signer.Origin);
        line.Text("contradiction").ShouldBe("fork");
        (await log.SubmitAsync(7, MadeUpLog.TreeOf(20, "two"))).Status.ShouldNotBe(HttpStatusCode.OK);
        (await region.HubLogAsync()).Count(one => one.Kind == "log-contradicted").ShouldBe(1);
    }
}
