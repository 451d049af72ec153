using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Http;
using Exchange.Storage.Replay;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Federation;

/// <summary>
/// What every request from the hub must pass before an owner looks at anything: the hub's token, the home node's assertion, the registry.
/// A refusal is audited, and tells nothing of any record.
/// </summary>
public sealed class OwnerGate(
    NodeSettings settings, HubLink link, RegistryState registry, UsedTokens used, AuditProcess audit, TimeProvider time)
{
    /// <summary>The assertion when the request may go on, else the refusal.</summary>
    public async Task<AssertionCheck> CheckAsync(HttpRequest request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var checkedToken = await CheckTokensAsync(request, body, cancellationToken);
        if (!checkedToken.IsGood)
        {
            await RecordRefusalAsync(checkedToken.Assertion, checkedToken.Refusal.Code, cancellationToken);
        }

        return checkedToken;
    }

    /// <summary>Null when the hub itself sent the request, with a token made over this text; else why it is refused, which is audited.</summary>
    public async Task<ErrorCode?> CheckHubAsync(HttpRequest request, string over, CancellationToken cancellationToken)
    {
        var code = link.Hub is not { } hub
            ? ErrorCode.RegistryUnavailable
            : (await RelayToken.CheckAsync(
                request.Headers[ExchangeHeaders.Relay], over, settings.Ori, hub.PublicKey, used.TryUseAsync, time.GetUtcNow(),
                cancellationToken)).Code;
        if (code is { } refused)
        {
            await RecordRefusalAsync(null, refused, cancellationToken);
        }

        return code;
    }

    /// <summary>Makes the entry of a request that is refused after all.</summary>
    public Task RecordRefusalAsync(Assertion? assertion, ErrorCode code, CancellationToken cancellationToken) => audit.RecordAsync(
        new AuditEvent(AuditEventKind.RequestRefused, settings.AuditOrigin).By(assertion).Refused(code), cancellationToken);

    private async Task<AssertionCheck> CheckTokensAsync(HttpRequest request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (link.Hub is not { } hub)
        {
            return Refuse(ErrorCode.RegistryUnavailable);
        }

        var assertion = request.Headers[ExchangeHeaders.Assertion].ToString();
        var relay = await RelayToken.CheckAsync(
            request.Headers[ExchangeHeaders.Relay], assertion, settings.Ori, hub.PublicKey, used.TryUseAsync, time.GetUtcNow(), cancellationToken);
        if (relay.Code is { } refused)
        {
            return Refuse(refused);
        }

        await registry.FollowAsync(relay.RegistryVersion, cancellationToken);
        var (reliable, code) = registry.Reliable();
        return reliable is null
            ? Refuse(code!.Value)
            : await new AssertionVerifier(hub.Name, UseOnceHere, time).CheckAsync(assertion, body, reliable, cancellationToken);
    }

    /// <summary>Ids of assertions and of the hub's tokens are kept apart, so that one cannot use up the other.</summary>
    private ValueTask<bool> UseOnceHere(string id, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        used.TryUseAsync("assertion/" + id, expiresAt, cancellationToken);

    private static AssertionCheck Refuse(ErrorCode code) => new(null, new Refusal(code));
}
