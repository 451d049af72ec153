using System.Net.Http.Headers;
using System.Text;
using Exchange.Hosting.Notices;
using Exchange.Hub.Agencies;
using Exchange.Hub.Setup;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Notices;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;
using Exchange.Storage.Notices;

namespace Exchange.Hub.Notices;

/// <summary>Carries a notice from the hub to the node that it is for, with the hub's token over it.</summary>
public sealed class DirectRoute(HttpClient http, RegistryIssuer registry, SigningKey key, HubSettings settings, TimeProvider time) : INoticeRoute
{
    /// <inheritdoc />
    public async Task<bool> TrySendAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        var current = registry.Current;
        return current.Find(Ori.Parse(notice.Target)) is { Address: not null } agency
            && await TrySendAsync(agency, notice.Token, current.Version, cancellationToken);
    }

    /// <summary>Whether the node has the notice now.</summary>
    /// <exception cref="HttpRequestException">The node cannot be reached.</exception>
    public async Task<bool> TrySendAsync(RegisteredAgency agency, string token, long registryVersion, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(agency.Address!, ExchangePaths.Notices))
        {
            Content = new ByteArrayContent(Encoding.ASCII.GetBytes(token)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(SignedNotice.MediaType);
        request.Headers.Add(
            ExchangeHeaders.Relay, RelayToken.Sign(settings.Name, agency.Ori, token, registryVersion, time.GetUtcNow(), key));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return response.IsSuccessStatusCode;
    }
}
