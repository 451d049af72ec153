using Exchange.Hosting.Auditing;
using Exchange.Hub.Agencies;
using Exchange.Hub.Setup;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Http;
using Exchange.Storage.Replay;
using Microsoft.AspNetCore.Http;

namespace Exchange.Hub.Relay;

/// <summary>What every request from a home node must pass before it is passed on; a refusal is audited.</summary>
public sealed class HubGate(HubSettings settings, RegistryIssuer registry, UsedTokens used, AuditProcess audit, TimeProvider time)
{
    private readonly AssertionVerifier verifier = new(settings.Name, used.TryUseAsync, time);

    /// <summary>The assertion when the request may go on, else the refusal.</summary>
    public async Task<AssertionCheck> CheckAsync(HttpRequest request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var asked = await verifier.CheckAsync(request.Headers[ExchangeHeaders.Assertion], body, registry.Current, cancellationToken);
        if (!asked.IsGood)
        {
            await audit.RecordAsync(
                new AuditEvent(AuditEventKind.RequestRefused, settings.AuditOrigin).By(asked.Assertion).Refused(asked.Refusal.Code),
                cancellationToken);
        }

        return asked;
    }
}
