using System.Net;
using Exchange.Node.Federation;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Node.Tests.Federation;

public sealed class RegistryStateTests : IAsyncLifetime
{
    private readonly SigningKey hubKey = SigningKey.Ephemeral();
    private readonly SigningKey stranger = SigningKey.Ephemeral();
    private readonly ManualTime time = new();
    private readonly HubStandIn hub = new();
    private readonly List<IDisposable> owned = [];
    private NodeParts node = null!;
    private RegistryState state = null!;

    public async ValueTask InitializeAsync()
    {
        node = await NodeParts.MakeAsync();
        state = NewState();
    }

    public async ValueTask DisposeAsync()
    {
        owned.ForEach(one => one.Dispose());
        hub.Dispose();
        hubKey.Dispose();
        stranger.Dispose();
        await node.DisposeAsync();
    }

    [Fact]
    public void NeverFetched_CannotBeReliedOn() => state.Reliable().Code.ShouldBe(ErrorCode.RegistryUnavailable);

    [Fact]
    public async Task Fetched_IsReliedOn_AlsoAfterARestartWithoutTheHub()
    {
        hub.Answer = Signed(3);
        (await state.RefreshAsync(NodeParts.Cancellation)).ShouldBeTrue();
        hub.Answer = null;

        var restarted = NewState();
        await restarted.LoadAsync(NodeParts.Cancellation);

        restarted.Reliable().Registry!.Version.ShouldBe(3);
        (await restarted.RefreshAsync(NodeParts.Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task OlderVersion_IsNotTaken()
    {
        hub.Answer = Signed(3);
        await state.RefreshAsync(NodeParts.Cancellation);
        hub.Answer = Signed(2);

        (await state.RefreshAsync(NodeParts.Cancellation)).ShouldBeFalse();
        state.Current!.Version.ShouldBe(3);
    }

    [Fact]
    public async Task ForgedOrForAnotherHubOrNonsense_IsNotTaken()
    {
        hub.Answer = Signed(3);
        await state.RefreshAsync(NodeParts.Cancellation);
        foreach (var answer in new[] { Signed(4, key: stranger), Signed(4, "elsewhere"), "<html>", "" })
        {
            hub.Answer = answer;

            (await state.RefreshAsync(NodeParts.Cancellation)).ShouldBeFalse();
        }

        state.Current!.Version.ShouldBe(3);
    }

    [Fact]
    public async Task FileThatWasTamperedWith_IsNotReliedOn()
    {
        await File.WriteAllTextAsync(node.Folder.Registry, Signed(9, key: stranger), NodeParts.Cancellation);

        await state.LoadAsync(NodeParts.Cancellation);

        state.Reliable().Code.ShouldBe(ErrorCode.RegistryUnavailable);
    }

    [Fact]
    public async Task OlderThanADay_IsTooOld()
    {
        hub.Answer = Signed(3);
        await state.RefreshAsync(NodeParts.Cancellation);
        time.Advance(TimeSpan.FromHours(24));
        state.Reliable().Code.ShouldBeNull();

        time.Advance(TimeSpan.FromSeconds(1));

        state.Reliable().Code.ShouldBe(ErrorCode.RegistryTooOld);
    }

    [Fact]
    public async Task HubDecidesByANewerOne_ItIsFetchedOnce()
    {
        hub.Answer = Signed(3);
        await state.FollowAsync(3, NodeParts.Cancellation);
        await state.FollowAsync(3, NodeParts.Cancellation);
        await state.FollowAsync(2, NodeParts.Cancellation);

        hub.Calls.ShouldBe(1);
    }

    private string Signed(long version, string name = "tamarind", SigningKey? key = null) =>
        SignedRegistry.Sign(new AgencyRegistry(
            name, version, time.GetUtcNow(), [new RegisteredAgency { Ori = Ori.Parse("FL0130200"), Name = "x" }]), key ?? hubKey);

    private RegistryState NewState()
    {
        var http = new HttpClient(hub, disposeHandler: false);
        var link = new HubLink(new HubDescription("tamarind", new Uri("http://127.0.0.1:7000/"), hubKey.PublicKey));
        var made = new RegistryState(node.Folder, link, http, time);
        owned.AddRange([http, made]);
        return made;
    }

    /// <summary>Answers with a text, or not at all.</summary>
    private sealed class HubStandIn : HttpMessageHandler
    {
        public string? Answer { get; set; }

        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return Answer is { } text
                ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text) })
                : Task.FromException<HttpResponseMessage>(new HttpRequestException("no hub"));
        }
    }
}
