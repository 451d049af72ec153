using System.Security.Cryptography;
using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Http;
using Exchange.Storage.Clients;
using Exchange.Storage.Replay;

namespace Exchange.Node.Clients;

/// <summary>
/// Gives a program a token for its signed assertion (RFC 7523, section 2.2; RFC 6749, section 4.4). What is wrong with an assertion is not told:
/// whoever holds the key can find out.
/// </summary>
public sealed class IssueToken(ClientStore clients, UsedTokens used, NodeSettings settings, AuditProcess audit, TimeProvider time)
{
    /// <summary>How long a token is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int TokenBytes = 32;

    /// <summary>Whom assertions must be meant for.</summary>
    public Uri Audience { get; } = new(settings.PublicAddress ?? settings.Listen, ApiPaths.Token);

    /// <summary>The token, or the refusal; either is an entry first.</summary>
    public async Task<(string? Token, ErrorCode? Code)> RunAsync(string? assertion, CancellationToken cancellationToken)
    {
        var client = await CheckAsync(assertion, cancellationToken);
        if (client is null)
        {
            await audit.RecordAsync(
                new AuditEvent(AuditEventKind.RequestRefused, settings.AuditOrigin).By("unknown", settings.Ori)
                    .Refused(ErrorCode.ClientUnknown).With("action", "token"),
                cancellationToken);
            return (null, ErrorCode.ClientUnknown);
        }

        await audit.RecordAsync(new AuditEvent(AuditEventKind.TokenIssued, settings.AuditOrigin).By(client, settings.Ori), cancellationToken);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = time.GetUtcNow();
        await clients.AddTokenAsync(client, Secrets.HashOf(token), now, now + Lifetime, cancellationToken);
        return (token, null);
    }

    private async Task<string?> CheckAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is null || ClientAssertion.Read(token) is not { } assertion || !assertion.IsFor(Audience, time.GetUtcNow())
            || await clients.FindKeyAsync(assertion.Client, cancellationToken) is not { } key
            || !await ClientAssertion.IsSignedAsync(token, key))
        {
            return null;
        }

        var id = $"client/{assertion.Client}/{assertion.Id}";
        return await used.TryUseAsync(id, assertion.ExpiresAt + ClientAssertion.ClockSkew, cancellationToken) ? assertion.Client : null;
    }
}
