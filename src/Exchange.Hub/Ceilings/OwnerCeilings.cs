using System.Collections.Concurrent;
using Exchange.Hub.Setup;
using Exchange.Policy.Ceilings;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Ceilings;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Hub.Ceilings;

/// <summary>
/// Ceilings of the owners' templates, by the digest that receipts name. They are fetched when an answer names one for the first time, and
/// again after a while: an owner's groups of agencies change without its template changing.
/// </summary>
public sealed class OwnerCeilings(HttpClient http, SigningKey key, HubSettings settings, TimeProvider time)
{
    private const int BytesMax = 4 * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<(Ori Owner, string Digest), (TemplateCeiling Ceiling, DateTimeOffset At)> kept = new();

    /// <summary>The ceiling as it was verified lately; null when it is not at hand.</summary>
    public TemplateCeiling? Find(Ori owner, string digest) =>
        kept.TryGetValue((owner, digest), out var known) && time.GetUtcNow() - known.At < Kept ? known.Ceiling : null;

    /// <summary>Asks the owner's node; null when it has no such ceiling or what it sends cannot be verified.</summary>
    /// <exception cref="OperationCanceledException">The token ended the waiting.</exception>
    public async Task<TemplateCeiling?> FetchAsync(RegisteredAgency owner, string digest, long registryVersion, CancellationToken cancellationToken)
    {
        if (owner.Address is null || owner.PublicKey is null)
        {
            return null;
        }

        var token = await ReadAsync(owner, digest, registryVersion, cancellationToken);
        var ceiling = token is null ? null : await SignedCeiling.ReadAsync(token, owner.PublicKey, owner.Ori, digest);
        if (ceiling is not null)
        {
            kept[(owner.Ori, digest)] = (ceiling, time.GetUtcNow());
        }

        return ceiling;
    }

    private async Task<string?> ReadAsync(RegisteredAgency owner, string digest, long registryVersion, CancellationToken cancellationToken)
    {
        var path = ExchangePaths.CeilingOf(digest);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(owner.Address!, path));
        request.Headers.Add(ExchangeHeaders.Relay, RelayToken.Sign(settings.Name, owner.Ori, path, registryVersion, time.GetUtcNow(), key));
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return null;
            }

            await response.Content.LoadIntoBufferAsync(BytesMax, cancellationToken);
            return await response.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return null;
        }
    }
}
