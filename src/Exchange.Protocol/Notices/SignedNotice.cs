using Exchange.Protocol.Keys;

namespace Exchange.Protocol.Notices;

/// <summary>A notice as a compact JWS by whoever gives it.</summary>
public static class SignedNotice
{
    /// <summary>Media type of a notice as the body of a request.</summary>
    public const string MediaType = "application/jose";

    /// <summary>Signs a notice.</summary>
    public static string Sign(Notice notice, SigningKey key) => SignedJson.Sign(notice, key);

    /// <summary>The notice of a token; null unless the key of the party that it names signed it.</summary>
    /// <param name="token">Compact JWS.</param>
    /// <param name="keyOf">The public key of the party of that name; null for one that is not known.</param>
    public static Task<Notice?> ReadAsync(string token, Func<string, string?> keyOf) =>
        SignedJson.ReadAsync<Notice>(token, notice => keyOf(notice.From));
}
