using Exchange.Hosting.Auditing;
using Exchange.Hosting.Errors;
using Exchange.Node.Setup;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Users;

/// <summary>What every request by a user of this agency must pass; a refusal is audited.</summary>
public sealed class UserGate(UserAuthentication authentication, NodeSettings settings, AuditProcess audit)
{
    /// <summary>The account when the request may go on, else why not.</summary>
    public async Task<(UserAccount? User, ErrorCode? Code)> CheckAsync(HttpRequest request, UserAction action, CancellationToken cancellationToken)
    {
        var (user, code) = await authentication.CheckAsync(request, action, cancellationToken);
        if (code is { } refused)
        {
            await RecordRefusalAsync(user, refused, action, cancellationToken);
        }

        return (user, code);
    }

    /// <summary>Runs a step for a user who may; anybody else gets the refusal.</summary>
    public async Task<IResult> RunAsync(HttpContext context, UserAction action, Func<UserAccount, Task<IResult>> step)
    {
        var (user, code) = await CheckAsync(context.Request, action, context.RequestAborted);
        return user is null || code is not null ? (code ?? ErrorCode.CredentialMissing).ToResult() : await step(user);
    }

    /// <summary>Makes the entry of a request that is refused after all.</summary>
    public Task RecordRefusalAsync(UserAccount? user, ErrorCode code, UserAction action, CancellationToken cancellationToken) => audit.RecordAsync(
        new AuditEvent(AuditEventKind.RequestRefused, settings.AuditOrigin).By(user?.Id ?? "unknown", settings.Ori).Refused(code)
            .With("action", action.ToString()),
        cancellationToken);
}
