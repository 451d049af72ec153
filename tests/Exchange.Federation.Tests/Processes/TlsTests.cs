using System.Net;
using Exchange.Federation.Tests.Refusals;
using Exchange.Federation.Tests.Regions;
using Exchange.Hosting.Processes;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;

namespace Exchange.Federation.Tests.Processes;

/// <summary>Hub and nodes over TLS with certificates of one authority.</summary>
public sealed class TlsTests : IAsyncLifetime
{
    private readonly Certificates certificates = new();
    private Region region = null!;

    public async ValueTask InitializeAsync()
    {
        region = new Region();
        region.Secure(process => certificates.For(process));
        await region.StartHubAsync();
        await region.AddAsync("FL0130200");
        await region.AddAsync("FL0200100");
        await region.ShareRegistryAsync();
        await region[1].ShareAsync(Contributed.By(region[1], "over-tls"));
    }

    public async ValueTask DisposeAsync()
    {
        await region.DisposeAsync();
        certificates.Dispose();
    }

    [Fact]
    public async Task WithCertificates_SearchAndFetchWork()
    {
        (await region[0].SearchAsync("Quimby")).HitsOf(region[1].Ori).Count.ShouldBe(1);
        (await region[0].FetchAsync(Ask.Record($"{region[1].Ori}/rms/over-tls"))).Hit.Record.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(ExchangePaths.FederatedSearch)]
    [InlineData(ExchangePaths.FederatedFetch)]
    [InlineData(ExchangePaths.Registry)]
    [InlineData("/EXCHANGE/v1/search")]
    public async Task WithoutAClientCertificate_NothingBetweenProcessesIsAnswered(string path)
    {
        using var http = certificates.ClientWithoutCertificate();
        foreach (var address in new[] { region.HubAddress, region[1].Address })
        {
            using var response = await http.PostAsync(new Uri(address, path), new ByteArrayContent([]), Wait.Cancellation);

            (await Reply.OfAsync(response)).Code.ShouldBe("credential-missing");
        }
    }

    [Fact]
    public async Task WithoutAClientCertificate_PeopleAreStillServed()
    {
        using var http = certificates.ClientWithoutCertificate();

        using var response = await http.GetAsync(new Uri(region[0].Address, ExchangePaths.Health), Wait.Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task CertificateOfAnotherAuthority_IsRefused()
    {
        using var others = new Certificates();
        using var http = PeerHttp.CreateClient(others.For("stranger") with { Authority = certificates.AuthorityFile });

        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(new Uri(region.HubAddress, ExchangePaths.Registry), Wait.Cancellation));
    }

    [Fact]
    public async Task NodeWithACertificateOfAnotherAuthority_IsUnreachable()
    {
        using var others = new Certificates();
        region.Secure(process => others.For(process));
        var stranger = await region.AddAsync("FL0370100");
        region.Secure(process => certificates.For(process));

        var answer = await region[0].SearchAsync("Quimby");

        answer.StatusOf(stranger.Ori).Status.ShouldBe(AgencyStatus.Unreachable);
        answer.StatusOf(region[1].Ori).Status.ShouldBe(AgencyStatus.Answered);
    }

    [Fact]
    public async Task NodeWithACertificateForAnotherAddress_IsUnreachable()
    {
        region.Secure(process => certificates.For(process, IPAddress.Parse("127.0.0.9")));
        var elsewhere = await region.AddAsync("FL0370100");
        region.Secure(process => certificates.For(process));

        (await region[0].SearchAsync("Quimby")).StatusOf(elsewhere.Ori).Status.ShouldBe(AgencyStatus.Unreachable);
    }

    [Fact]
    public async Task PlainHttpToATlsPort_IsNotAnswered()
    {
        var plain = new UriBuilder(region.HubAddress) { Scheme = Uri.UriSchemeHttp }.Uri;

        await Should.ThrowAsync<HttpRequestException>(() => region.Http.GetAsync(new Uri(plain, ExchangePaths.Health), Wait.Cancellation));
    }
}
