using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Microsoft.AspNetCore.Http;

namespace Exchange.Hosting.Errors;

/// <summary>Turns refusals into problem details.</summary>
public static class ProblemResults
{
    /// <summary>The answer to a refused request.</summary>
    public static IResult ToResult(this Refusal refusal)
    {
        var document = ProblemDocument.Of(refusal);
        return Results.Json(document, ProtocolJson.Options, ProblemDocument.MediaType, document.Status);
    }

    /// <summary>The answer to a request refused for one code.</summary>
    public static IResult ToResult(this ErrorCode code) => new Refusal(code).ToResult();
}
