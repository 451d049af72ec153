using Exchange.Hosting.Errors;
using Exchange.Hosting.Requests;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Records.Validation;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Policies.Editing;

/// <summary>One request about templates: only administrators may make it, and whatever is refused is an entry.</summary>
internal sealed class TemplateCall(HttpContext context, UserGate gate)
{
    /// <summary>Greatest template, in bytes: room for 10,000 rules.</summary>
    private const int TemplateBytesMax = 16 << 20;

    /// <summary>Runs what is asked for the administrator who asks it.</summary>
    public Task<IResult> RunAsync(Func<UserAccount, Task<IResult>> step) =>
        gate.RunAsync(context, UserAction.SetTemplates, user => TryAsync(user, step));

    /// <summary>The body as it came.</summary>
    public Task<byte[]> BodyAsync() => Bodies.ReadAsync(context.Request, TemplateBytesMax, context.RequestAborted);

    /// <summary>The body as a request.</summary>
    public async Task<T> BodyAsync<T>() => Bodies.Parse<T>(await BodyAsync());

    /// <summary>The answer, or the refusal with everything that is wrong, which is an entry.</summary>
    public async Task<IResult> AnswerAsync<T>(UserAccount user, T? answer, IReadOnlyList<Problem> problems)
        where T : class
    {
        if (answer is not null)
        {
            return Results.Json(answer, ProtocolJson.Options);
        }

        await gate.RecordRefusalAsync(user, ErrorCode.TemplateRefused, UserAction.SetTemplates, context.RequestAborted);
        return Refused(problems);
    }

    /// <summary>The refusal of a step of which there is an entry.</summary>
    public static IResult Refused(IReadOnlyList<Problem> problems) => new Refusal(ErrorCode.TemplateRefused, problems).ToResult();

    private async Task<IResult> TryAsync(UserAccount user, Func<UserAccount, Task<IResult>> step)
    {
        try
        {
            return await step(user);
        }
        catch (BadHttpRequestException e)
        {
            var code = e.StatusCode == StatusCodes.Status413PayloadTooLarge ? ErrorCode.RequestTooLarge : ErrorCode.RequestMalformed;
            await gate.RecordRefusalAsync(user, code, UserAction.SetTemplates, context.RequestAborted);
            throw;
        }
    }
}
