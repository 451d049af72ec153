using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Policy.Requesters;
using Exchange.Records.Identity;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Exchange.Protocol.Assertions;

/// <summary>An assertion as JWT claims (RFC 7519; names of our own are listed in docs/protocol.md).</summary>
internal static class AssertionClaims
{
    /// <summary>The payload to sign.</summary>
    public static string Write(Assertion assertion)
    {
        var claims = new JsonObject
        {
            ["jti"] = assertion.Id,
            ["iss"] = assertion.Ori.Text,
            ["aud"] = assertion.Audience,
            ["sub"] = assertion.User,
            ["role"] = assertion.Role,
            ["cert"] = assertion.CertifiedUntil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["cat"] = AgencyCategories.Name(assertion.Ori.Category),
            ["use"] = assertion.UseCode.ToString(),
            ["reason"] = assertion.Reason,
            ["exigent"] = assertion.Exigent,
            ["sworn"] = assertion.Sworn,
            ["qh"] = assertion.QueryHash,
            ["iat"] = assertion.IssuedAt.ToUnixTimeSeconds(),
            ["exp"] = assertion.ExpiresAt.ToUnixTimeSeconds(),
        };
        AddIfKnown(claims, "obo", assertion.OnBehalfOf?.Text);
        AddIfKnown(claims, "case", assertion.CaseNumber);
        AddIfKnown(claims, "consent", assertion.ConsentReference);
        return claims.ToJsonString();
    }

    /// <summary>The assertion of a token; null when a claim is missing or unreadable.</summary>
    public static Assertion? Read(JsonWebToken token)
    {
        if (!Ori.TryParse(token.Issuer, out var ori) || !UseCodes.TryParse(Text(token, "use"), out var useCode) ||
            !TryReadOnBehalfOf(token, out var onBehalfOf) || Time(token, "iat") is not { } issued || Time(token, "exp") is not { } expires ||
            !DateOnly.TryParseExact(Text(token, "cert"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var certified) ||
            Text(token, "jti") is not { Length: > 0 and <= 64 } id || Text(token, "sub") is not { Length: > 0 and <= 100 } user ||
            Text(token, "role") is not { } role || Text(token, "qh") is not { } queryHash || token.Audiences.Count() != 1)
        {
            return null;
        }

        return new Assertion
        {
            Id = id, Ori = ori, OnBehalfOf = onBehalfOf, User = user, Role = role, CertifiedUntil = certified, UseCode = useCode,
            Reason = Text(token, "reason") ?? "", CaseNumber = Text(token, "case"), ConsentReference = Text(token, "consent"),
            Sworn = token.TryGetPayloadValue<bool>("sworn", out var sworn) && sworn,
            Exigent = token.TryGetPayloadValue<bool>("exigent", out var exigent) && exigent,
            Audience = token.Audiences.Single(), QueryHash = queryHash, IssuedAt = issued, ExpiresAt = expires,
        };
    }

    private static bool TryReadOnBehalfOf(JsonWebToken token, out Ori? onBehalfOf)
    {
        onBehalfOf = null;
        if (Text(token, "obo") is not { } text)
        {
            return true;
        }

        var known = Ori.TryParse(text, out var ori);
        onBehalfOf = known ? ori : null;
        return known;
    }

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<object>(claim, out var value) ? value as string : null;

    /// <summary>A claim that tells a time; null when it is missing or none.</summary>
    public static DateTimeOffset? Time(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<long>(claim, out var seconds) && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static void AddIfKnown(JsonObject claims, string name, string? value)
    {
        if (value is not null)
        {
            claims[name] = value;
        }
    }
}
