using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Hub.Agencies;
using Exchange.Hub.Setup;
using Exchange.Policy.Requesters;
using Exchange.Protocol;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Hub.Tests.Agencies;

public sealed class ChangeAgenciesTests : IAsyncLifetime
{
    private static readonly Ori Node = Ori.Parse("FL0130200");
    private static readonly Ori Served = Ori.Parse("FL0130201");

    private readonly TemporaryFolder temporary = new();
    private readonly SigningKey nodeKey = SigningKey.Ephemeral();
    private HubFolder folder = null!;
    private HubSettings settings = null!;
    private AuditProcess audit = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AgencyFile File => new(folder);

    private ChangeAgencies Change => new(File, settings, audit);

    public async ValueTask InitializeAsync()
    {
        folder = new HubFolder(temporary.At("hub"));
        settings = new HubSettings { Name = "tamarind", Listen = new Uri("http://127.0.0.1:7000/") };
        InitializeHub.Run(folder, settings).ShouldBeEmpty();
        audit = await AuditProcess.OpenAsync(folder.Root, folder.AuditKey, settings.AuditOrigin, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await audit.DisposeAsync();
        nodeKey.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public async Task Enrolled_IsInTheNextRegistryUnderANewVersion()
    {
        using var key = SigningKey.Open(folder.HubKey);
        var issuer = new RegistryIssuer(File, settings, key, TimeProvider.System);
        var before = issuer.Current.Version;

        (await Change.EnrollAsync(Described(), [UseCode.C], Cancellation)).ShouldBeEmpty();

        var registry = await SignedRegistry.ReadAsync(issuer.Signed, key.PublicKey);
        registry!.Version.ShouldBeGreaterThan(before);
        registry.Find(Node)!.PublicKey.ShouldBe(nodeKey.PublicKey);
    }

    [Fact]
    public async Task EnrolledAgain_TakesOverAddressAndKey_AndStaysSuspended()
    {
        await Change.EnrollAsync(Described(), [UseCode.C], Cancellation);
        await Change.SetStandingAsync(Node, Standing.Suspended, Cancellation);

        (await Change.EnrollAsync(Described("http://127.0.0.1:7009/"), [UseCode.C], Cancellation)).ShouldBeEmpty();

        var agency = File.Current.Agencies.Single();
        agency.Address.ShouldBe(new Uri("http://127.0.0.1:7009/"));
        agency.Standing.ShouldBe(Standing.Suspended);
    }

    [Fact]
    public async Task SuspendedByAnotherProcess_HoldsAtOnce()
    {
        var running = File;
        await Change.EnrollAsync(Described(), [UseCode.C], Cancellation);
        running.Current.Agencies.Single().Standing.ShouldBe(Standing.Active);

        await Change.SetStandingAsync(Node, Standing.Suspended, Cancellation);

        running.Current.Agencies.Single().Standing.ShouldBe(Standing.Suspended);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"ori":"FL0130200","name":"x","address":"http://127.0.0.1:1/","publicKey":"no key"}""")]
    public async Task FileThatIsNoNodeFile_IsRefused(string file) =>
        (await Change.EnrollAsync(System.Text.Encoding.UTF8.GetBytes(file), [UseCode.C], Cancellation)).Single().Code.ShouldBe("node-unreadable");

    [Fact]
    public async Task NodeOnPlainHttpElsewhere_IsRefused() =>
        (await Change.EnrollAsync(Described("http://10.0.0.1/"), [UseCode.C], Cancellation)).Single().Code.ShouldBe("address-not-safe");

    [Fact]
    [Requirement("OH-B4c")]
    public async Task ServedAgency_NeedsOneThatServesIt()
    {
        (await Change.AddServedAsync(Served, "Marina", Node, true, [UseCode.C], Cancellation)).Single().Code.ShouldBe("ori-unknown");
        await Change.EnrollAsync(Described(), [UseCode.C], Cancellation);

        (await Change.AddServedAsync(Served, "Marina", Node, true, [UseCode.C], Cancellation)).ShouldBeEmpty();
        File.Current.Agencies.Single(agency => agency.Ori == Served).InquiryAuthorised.ShouldBeTrue();
    }

    [Fact]
    public async Task ServedAgency_DoesNotTakeTheNodeFromOneThatHasIt()
    {
        await Change.EnrollAsync(Described(), [UseCode.C], Cancellation);

        (await Change.AddServedAsync(Node, "Home PD", Node, true, [UseCode.C], Cancellation)).ShouldNotBeEmpty();

        File.Current.Agencies.Single().Address.ShouldNotBeNull();
    }

    [Fact]
    public async Task StandingOfAStranger_IsRefused() =>
        (await Change.SetStandingAsync(Node, Standing.Suspended, Cancellation)).Single().Code.ShouldBe("ori-unknown");

    private byte[] Described(string address = "http://127.0.0.1:7001/") => JsonSerializer.SerializeToUtf8Bytes(
        new NodeDescription(Node, "Home PD", new Uri(address), nodeKey.PublicKey), ProtocolJson.Options);
}
