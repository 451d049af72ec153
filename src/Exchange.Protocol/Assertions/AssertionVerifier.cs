using Exchange.Protocol.Errors;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;

namespace Exchange.Protocol.Assertions;

/// <summary>
/// Checks assertions: form, signature by the agency's registered key, times, audience, the body they are made for, use once, standing of
/// the agencies, use code, reason. Refuses with a stable code; nothing has been searched by then.
/// </summary>
public sealed class AssertionVerifier(string audience, UseOnce useOnce, TimeProvider time)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    /// <summary>Checks the assertion of one request.</summary>
    /// <param name="token">Compact JWS, or null when the request had none.</param>
    /// <param name="body">The request's body as received.</param>
    /// <param name="registry">The registry in force.</param>
    /// <param name="cancellationToken">Ends waiting for the replay guard.</param>
    public async Task<AssertionCheck> CheckAsync(
        string? token, ReadOnlyMemory<byte> body, AgencyRegistry registry, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token))
        {
            return AssertionCheck.Refused(ErrorCode.AssertionMissing);
        }

        if (Tokens.Read(token) is not { } read || AssertionClaims.Read(read) is not { } assertion)
        {
            return AssertionCheck.Refused(ErrorCode.AssertionMalformed);
        }

        if (registry.Find(assertion.Ori) is not { PublicKey: { } publicKey })
        {
            return AssertionCheck.Refused(ErrorCode.OriUnknown);
        }

        if (!PublicKeys.TryGet(publicKey, out var key) || !await Tokens.IsSignedByAsync(token, key))
        {
            return AssertionCheck.Refused(ErrorCode.AssertionForged);
        }

        var refusal = CheckTimesAndPurpose(assertion, body.Span) ?? registry.CheckInquiry(assertion);
        if (refusal is { } code)
        {
            return AssertionCheck.Refused(code, assertion);
        }

        return await useOnce(assertion.Id, assertion.ExpiresAt + ClockSkew, cancellationToken)
            ? new AssertionCheck(assertion, null)
            : AssertionCheck.Refused(ErrorCode.AssertionReplayed, assertion);
    }

    private ErrorCode? CheckTimesAndPurpose(Assertion assertion, ReadOnlySpan<byte> body)
    {
        var now = time.GetUtcNow();
        return assertion switch
        {
            _ when assertion.IssuedAt > now + ClockSkew => ErrorCode.AssertionNotYetValid,
            _ when assertion.ExpiresAt + ClockSkew <= now || assertion.ExpiresAt - assertion.IssuedAt > Assertion.Lifetime =>
                ErrorCode.AssertionExpired,
            _ when assertion.Audience != audience => ErrorCode.AssertionAudience,
            _ when assertion.QueryHash != AssertionSigner.QueryHash(body) => ErrorCode.AssertionQueryAltered,
            _ when assertion.CertifiedUntil < DateOnly.FromDateTime(now.UtcDateTime) => ErrorCode.CertificationExpired,
            _ => Purpose.Check(assertion.UseCode, assertion.Reason, assertion.CaseNumber, assertion.ConsentReference),
        };
    }
}
