using Exchange.Hosting.Auditing;
using Exchange.Hub.Agencies;
using Exchange.Hub.Setup;
using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Http;
using Exchange.Records.Queries;
using Exchange.Storage.Replay;
using Microsoft.AspNetCore.Http;

namespace Exchange.Hub.Relay;

/// <summary>What every request from a home node must pass before it is passed on; a refusal is audited.</summary>
public sealed class HubGate(HubSettings settings, RegistryIssuer registry, UsedTokens used, AuditProcess audit, TimeProvider time)
{
    private readonly ExchangeWideRules exchange = ExchangeWideRules.Shipped();
    private readonly AssertionVerifier verifier = new(settings.Name, used.TryUseAsync, time);

    /// <summary>The assertion when the request may go on, else the refusal.</summary>
    public async Task<AssertionCheck> CheckAsync(HttpRequest request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var asked = await verifier.CheckAsync(request.Headers[ExchangeHeaders.Assertion], body, registry.Current, cancellationToken);
        if (!asked.IsGood)
        {
            await RecordRefusalAsync(asked.Assertion, asked.Refusal.Code, cancellationToken);
        }

        return asked;
    }

    /// <summary>Null when the agencies of the assertion were admitted for what the query asks, else why not, which is audited.</summary>
    public async Task<ErrorCode?> CheckQueryAsync(Assertion assertion, RecordQuery query, CancellationToken cancellationToken)
    {
        if (QueryAdmission.Admits(exchange, assertion.ToRequester(registry.Current), query))
        {
            return null;
        }

        await RecordRefusalAsync(assertion, ErrorCode.QueryNotAuthorised, cancellationToken);
        return ErrorCode.QueryNotAuthorised;
    }

    private Task RecordRefusalAsync(Assertion? assertion, ErrorCode code, CancellationToken cancellationToken) => audit.RecordAsync(
        new AuditEvent(AuditEventKind.RequestRefused, settings.AuditOrigin).By(assertion).Refused(code), cancellationToken);
}
