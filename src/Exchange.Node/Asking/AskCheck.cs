using Exchange.Node.Federation;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Records.Identity;

namespace Exchange.Node.Asking;

/// <summary>
/// Checks at the home node, before anything is searched or sent, for whom and why a user asks: use code, reason, agencies. A node that has
/// joined no hub asks only itself and needs no registry.
/// </summary>
public sealed class AskCheck(NodeSettings settings, HubLink link, RegistryState registry, TimeProvider time)
{
    /// <summary>The assertion for a request with this body, or why it is refused.</summary>
    public CheckedAsk Check(UserAccount user, AskPurpose purpose, ReadOnlySpan<byte> body)
    {
        if (!UseCodes.TryParse(purpose.UseCode, out var useCode))
        {
            return new CheckedAsk(null, ErrorCode.UseCodeUnknown);
        }

        if (!TryReadOnBehalfOf(purpose.OnBehalfOf, out var onBehalfOf))
        {
            return new CheckedAsk(null, ErrorCode.OriUnknown);
        }

        var code = Purpose.Check(useCode, purpose.Reason, purpose.CaseNumber, purpose.ConsentReference)
            ?? CheckAuthorised(user, useCode)
            ?? CheckRegistry(onBehalfOf, useCode);
        return code is null ? new CheckedAsk(Assert(user, purpose, useCode, onBehalfOf, body), null) : new CheckedAsk(null, code);
    }

    private static ErrorCode? CheckAuthorised(UserAccount user, UseCode useCode) =>
        user.UseCodes.Contains(useCode) ? null : ErrorCode.UseCodeNotAuthorised;

    private ErrorCode? CheckRegistry(Ori? onBehalfOf, UseCode useCode)
    {
        if (link.Hub is null)
        {
            return onBehalfOf is null || onBehalfOf == settings.Ori ? null : ErrorCode.OriUnknown;
        }

        var (reliable, code) = registry.Reliable();
        return reliable is null ? code : reliable.CheckInquiry(settings.Ori, onBehalfOf, useCode);
    }

    private Assertion Assert(UserAccount user, AskPurpose purpose, UseCode useCode, Ori? onBehalfOf, ReadOnlySpan<byte> body)
    {
        var now = time.GetUtcNow();
        return new Assertion
        {
            Id = RandomId.New(),
            Ori = settings.Ori,
            OnBehalfOf = onBehalfOf == settings.Ori ? null : onBehalfOf,
            User = user.Id,
            Role = user.Role.ToString(),
            Sworn = user.Sworn,
            CertifiedUntil = user.CertifiedUntil,
            UseCode = useCode,
            Reason = purpose.Reason!.Trim(),
            CaseNumber = purpose.CaseNumber,
            ConsentReference = purpose.ConsentReference,
            Exigent = purpose.Exigent,
            Audience = link.Hub?.Name ?? settings.Ori.Text,
            QueryHash = AssertionSigner.QueryHash(body),
            IssuedAt = now,
            ExpiresAt = now + Assertion.Lifetime,
        };
    }

    private static bool TryReadOnBehalfOf(string? text, out Ori? onBehalfOf)
    {
        onBehalfOf = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var known = Ori.TryParse(text, out var ori);
        onBehalfOf = known ? ori : null;
        return known;
    }
}
