using System.Net.Http.Headers;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;

namespace Exchange.Hub.Relay;

/// <summary>A request that the hub checked and passes on as it came, with its own token for each owner.</summary>
/// <param name="Hub">The hub's name.</param>
/// <param name="Assertion">The home node's assertion.</param>
/// <param name="Body">The body, byte for byte: the assertion is made over it.</param>
/// <param name="Asked">What it says.</param>
/// <param name="HitsMax">How many hits one owner may answer with.</param>
/// <param name="Registry">The registry that the hub decided by.</param>
/// <param name="Key">The hub's key.</param>
/// <param name="Time">Tells when tokens are made.</param>
public sealed record RelayedRequest(
    string Hub, string Assertion, byte[] Body, Assertion Asked, int HitsMax, AgencyRegistry Registry, SigningKey Key, TimeProvider Time)
{
    /// <summary>The token for one owner.</summary>
    public string TokenFor(RegisteredAgency agency) =>
        RelayToken.Sign(Hub, agency.Ori, Assertion, Registry.Version, Time.GetUtcNow(), Key);

    /// <summary>The search to one owner.</summary>
    public HttpRequestMessage ToMessage(RegisteredAgency agency)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(agency.Address!, ExchangePaths.FederatedSearch))
        {
            Content = new ByteArrayContent(Body),
        };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.Add(ExchangeHeaders.Assertion, Assertion);
        message.Headers.Add(ExchangeHeaders.Relay, TokenFor(agency));
        return message;
    }
}
