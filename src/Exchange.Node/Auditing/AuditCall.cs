using Exchange.Hosting.Auditing.Search;
using Exchange.Hosting.Errors;
using Exchange.Hosting.Requests;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Records.Validation;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Auditing;

/// <summary>One request of a coordinator about the log: only who may read it gets on, and whatever is refused is an entry.</summary>
internal sealed class AuditCall(HttpContext context, UserGate gate, NodeSettings settings, UserAction action = UserAction.ReadAudit)
{
    /// <summary>Runs what is asked.</summary>
    public Task<IResult> RunAsync(Func<AuditReader, Task<IResult>> step) =>
        gate.RunAsync(context, action, user => step(new AuditReader(user.Id, settings.Ori)));

    /// <summary>The same with a body.</summary>
    /// <param name="check">What is wrong with the body.</param>
    /// <param name="step">What is asked.</param>
    public Task<IResult> RunAsync<T>(Func<T, IReadOnlyList<Problem>> check, Func<T, AuditReader, Task<IResult>> step) =>
        RunAsync(async reader =>
        {
            var body = await Bodies.ReadAsync<T>(context.Request, context.RequestAborted);
            var problems = check(body);
            return problems.Count == 0 ? await step(body, reader) : new Refusal(ErrorCode.QueryInvalid, problems).ToResult();
        });
}
