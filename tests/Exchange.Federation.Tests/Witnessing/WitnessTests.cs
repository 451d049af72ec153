using System.Net;
using System.Text.Json.Nodes;
using Exchange.Audit.Notes;
using Exchange.Federation.Tests.Regions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Storage.Auditing;
using Exchange.Storage.Witnessing;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Federation.Tests.Witnessing;

/// <summary>Hub and nodes witness each other, and notice what one of them does to its own log.</summary>
public sealed class WitnessTests : IAsyncLifetime
{
    private Region region = null!;

    private Member Node => region[0];

    private WitnessStore HubStore => region.Hub.Services.GetRequiredService<WitnessStore>();

    private NoteKey LogKey => NoteKey.TryParse(File.ReadAllText(Node.Folder.AuditPublicKey).Trim(), out var key) ? key : throw new InvalidDataException();

    private string Log => Node.Folder.At(AuditStore.FileName);

    public async ValueTask InitializeAsync() => region = await Region.StartAsync(2);

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    public async Task NewEntries_AreCosignedSoon_AndServedWithTheirCosignatures()
    {
        await Node.SearchAsync("Quimby");
        var size = await SizeAsync();

        await UntilCosignedAsync(size);

        var note = await region.Http.GetByteArrayAsync(new Uri(Node.Address, ExchangePaths.CosignedCheckpoint), Wait.Cancellation);
        SignedNote.TryParse(note, out var signed, out _).ShouldBeTrue();
        Cosignature.Read(signed!, [region.HubAudit.Witness.Key])!.ShouldHaveSingleItem();
        new CheckpointVerifier(Node.Audit.Signer.Key).Verify(note).Checkpoint!.Size.Value.ShouldBeGreaterThanOrEqualTo(size);
    }

    [Fact]
    public async Task HubsLog_IsCosignedByEveryNode()
    {
        var size = (await region.HubAudit.Store.Entries.ReadHeadAsync(Wait.Cancellation))!.Frontier.Size.Value;

        await Wait.UntilAsync(
            "both nodes cosign the hub's log",
            async () => (await HubStore.CosignaturesAsync(Wait.Cancellation)).Count(one => one.Size >= size) == 2);
    }

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task OlderCopyOfTheLogPutBack_NothingIsAnswered_AndBothSidesShowIt()
    {
        await PutBackOlderCopyAsync();

        await Node.StartAsync();

        await ShouldBeContradictedAsync(Contradiction.Rollback);
    }

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task OlderCopyOfLogAndOfWhatWasWitnessedPutBack_TheWitnessStillNoticesIt()
    {
        await PutBackOlderCopyAsync();
        File.Delete(Node.Folder.At(WitnessStore.FileName));

        await Node.StartAsync();

        await ShouldBeContradictedAsync(Contradiction.Rollback);
    }

    [Fact]
    public async Task RightLogPutBack_AllIsWellAgain_AndTheAlarmIsSettled()
    {
        await PutBackOlderCopyAsync();
        await Node.StartAsync();
        await ShouldBeContradictedAsync(Contradiction.Rollback);
        await Node.StopAsync();
        File.Exists(Log + "-wal").ShouldBeFalse("a stopped node leaves no write-ahead log");
        File.Move(Log + ".newer", Log, overwrite: true);

        await Node.StartAsync();

        (await Node.SearchAsync("Quimby")).Done.Answered.ShouldBe(2);
        await Wait.UntilAsync("the hub is content", async () => (await HealthAsync(region.HubAddress)).Json["alarms"] is null);
    }

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task OtherVersionGrownFromAnOlderCopy_IsNotCosigned_AndBothSidesShowTheFork()
    {
        await PutBackOlderCopyAsync();
        File.Delete(Node.Folder.At(WitnessStore.FileName));
        var witnessed = (await HubStore.FindAsync(LogKey.Name, Wait.Cancellation))!.Size;
        await region.StopHubAsync();
        await Node.StartAsync();
        while (await SizeAsync() <= witnessed)
        {
            await Node.SearchAsync("Quimby");
        }

        await region.StartHubAsync();

        await ShouldBeContradictedAsync(Contradiction.Fork);
        (await HubStore.FindAsync(LogKey.Name, Wait.Cancellation))!.Size.ShouldBe(witnessed);
    }

    /// <summary>Copies the log aside, goes on, and puts the copy back; what was there then is kept beside it.</summary>
    private async Task PutBackOlderCopyAsync()
    {
        await Node.StopAsync();
        File.Copy(Log, Log + ".copy");
        await Node.StartAsync();
        await Node.SearchAsync("Quimby");
        await Node.SearchAsync("Quimby");
        await UntilCosignedAsync(await SizeAsync());
        await Node.StopAsync();
        File.Move(Log, Log + ".newer");
        File.Move(Log + ".copy", Log);
    }

    private async Task ShouldBeContradictedAsync(string kind)
    {
        await Wait.UntilAsync("the node says so", async () => (string?)(await HealthAsync(Node.Address)).Json["audit"] == "contradicted");
        (await HealthAsync(Node.Address)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        using var refused = await Node.PostAsync(ExchangePaths.Search, Ask.ForSurname("Quimby"));
        (await Problem.OfAsync(refused)).ShouldBe(ErrorCode.AuditUnavailable);
        await Wait.UntilAsync("the hub says so", async () => (await HealthAsync(region.HubAddress)).Json["alarms"] is not null);
        var alarm = (await HealthAsync(region.HubAddress)).Json["alarms"]![0]!;
        ((string?)alarm["log"]).ShouldBe(LogKey.Name);
        ((string?)alarm["contradiction"]).ShouldBe(kind);
        (await region.HubLogAsync()).ShouldContain(line => line.Kind == "log-contradicted" && line.Text("contradiction") == kind);
        var evidence = (await HubStore.ContradictionsAsync(Wait.Cancellation)).ShouldHaveSingleItem();
        foreach (var note in new[] { evidence.Kept, evidence.Shown })
        {
            new CheckpointVerifier(LogKey).Verify(note).IsTrusted.ShouldBeTrue();
        }
    }

    private async Task<(HttpStatusCode Status, JsonNode Json)> HealthAsync(Uri address)
    {
        using var response = await region.Http.GetAsync(new Uri(address, ExchangePaths.Health), Wait.Cancellation);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(Wait.Cancellation))!);
    }

    private async Task<long> SizeAsync() => (await Node.Audit.Store.Entries.ReadHeadAsync(Wait.Cancellation))!.Frontier.Size.Value;

    private Task UntilCosignedAsync(long size) => Wait.UntilAsync(
        "the hub cosigns the node's log",
        async () => (await Node.Get<WitnessStore>().CosignaturesAsync(Wait.Cancellation)).Any(one => one.Size >= size));
}
