using System.Text.Json.Nodes;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Keys;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Assertions;

/// <summary>The hub's word that it checked an assertion and sends it to one agency: a JWS over the assertion's hash.</summary>
public static class RelayToken
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    /// <summary>Signs the token that goes with an assertion to one owner.</summary>
    public static string Sign(string hub, Ori target, string assertion, long registryVersion, DateTimeOffset now, SigningKey key) =>
        Tokens.Sign(
            new JsonObject
            {
                ["jti"] = RandomId.New(),
                ["iss"] = hub,
                ["aud"] = target.Text,
                ["ah"] = Tokens.Hash(System.Text.Encoding.ASCII.GetBytes(assertion)),
                ["rv"] = registryVersion,
                ["iat"] = now.ToUnixTimeSeconds(),
                ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            }.ToJsonString(),
            key);

    /// <summary>Checks the token at the owner.</summary>
    public static async Task<RelayCheck> CheckAsync(
        string? token, string assertion, Ori self, string hubKey, UseOnce useOnce, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token))
        {
            return new RelayCheck(0, ErrorCode.RelayMissing);
        }

        if (Tokens.Read(token) is not { } read || !PublicKeys.TryGet(hubKey, out var key) || !await Tokens.IsSignedByAsync(token, key))
        {
            return new RelayCheck(0, ErrorCode.RelayForged);
        }

        var version = read.TryGetPayloadValue<long>("rv", out var stated) ? stated : 0;
        var expires = read.ValidTo == DateTime.MinValue ? DateTimeOffset.MinValue : new DateTimeOffset(read.ValidTo, TimeSpan.Zero);
        return read switch
        {
            _ when expires + ClockSkew <= now || expires > now + Lifetime + ClockSkew => new RelayCheck(version, ErrorCode.RelayExpired),
            _ when !read.Audiences.SequenceEqual([self.Text]) => new RelayCheck(version, ErrorCode.RelayAudience),
            _ when !read.TryGetPayloadValue<string>("ah", out var hash) || hash != Tokens.Hash(System.Text.Encoding.ASCII.GetBytes(assertion)) =>
                new RelayCheck(version, ErrorCode.RelayOtherAssertion),
            _ when !await useOnce(read.Id, expires + ClockSkew, cancellationToken) => new RelayCheck(version, ErrorCode.RelayReplayed),
            _ => new RelayCheck(version, null),
        };
    }
}
