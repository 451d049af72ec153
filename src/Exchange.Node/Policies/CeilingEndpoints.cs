using Exchange.Hosting.Errors;
using Exchange.Node.Federation;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Policies;

/// <summary>Ceilings, for the hub.</summary>
internal static class CeilingEndpoints
{
    /// <summary>Adds the address.</summary>
    public static void MapCeiling(this IEndpointRouteBuilder routes) => routes.MapGet(ExchangePaths.Ceiling, AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpRequest request, OwnerGate gate, AnswerCeiling answer, CancellationToken cancellationToken)
    {
        var digest = request.Query["digest"].ToString();
        if (await gate.CheckHubAsync(request, ExchangePaths.CeilingOf(digest), cancellationToken) is { } refused)
        {
            return refused.ToResult();
        }

        return await answer.RunAsync(digest, cancellationToken) is { } ceiling
            ? Results.Text(ceiling, "application/jose")
            : ErrorCode.NotFound.ToResult();
    }
}
