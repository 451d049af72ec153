using Exchange.Protocol.Keys;

namespace Exchange.Protocol.Registry;

/// <summary>The registry as a compact JWS by the hub.</summary>
public static class SignedRegistry
{
    /// <summary>Signs a registry.</summary>
    public static string Sign(AgencyRegistry registry, SigningKey key) => SignedJson.Sign(registry, key);

    /// <summary>The registry of a token that the hub signed; null for anything else.</summary>
    public static Task<AgencyRegistry?> ReadAsync(string token, string hubKey) => SignedJson.ReadAsync<AgencyRegistry>(token, hubKey);
}
