using Exchange.Hosting.Errors;
using Exchange.Node.Api;
using Exchange.Protocol;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Clients;

/// <summary>Where programs of the agency prove themselves: docs/node-api.md.</summary>
internal static class TokenEndpoints
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>Adds the address.</summary>
    public static void MapTokens(this IEndpointRouteBuilder routes) => routes.MapPost(ApiPaths.Token, IssueAsync)
        .ForAnybody("Get a token for a signed assertion (RFC 7523)").Takes<TokenRequest>(Form).Gives<TokenAnswer>();

    private static async Task<IResult> IssueAsync(HttpContext context, IssueToken issue, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
        {
            return ErrorCode.RequestMalformed.ToResult();
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (form["grant_type"] != "client_credentials" || form["client_assertion_type"] != ClientAssertion.Type)
        {
            return ErrorCode.RequestMalformed.ToResult();
        }

        var (token, code) = await issue.RunAsync(form["client_assertion"], cancellationToken);
        return token is null
            ? code!.Value.ToResult()
            : Results.Json(new TokenAnswer(token, (int)IssueToken.Lifetime.TotalSeconds), ProtocolJson.Options);
    }
}
