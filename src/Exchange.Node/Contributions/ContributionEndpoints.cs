using Exchange.Hosting.Errors;
using Exchange.Node.Api;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Contributions;

/// <summary>Contributing over HTTP: <c>POST /api/contributions?source=NAME</c> with the file as body, plain or gzip.</summary>
internal static class ContributionEndpoints
{
    /// <summary>Adds the address.</summary>
    public static void MapContributions(this IEndpointRouteBuilder routes) =>
        routes.MapPost(ExchangePaths.Contributions, ContributeAsync)
            .For(UserAction.Contribute, "Contribute a file of a source, plain or gzip")
            .Takes<Stream>("application/octet-stream").Gives<ContributionAnswer>();

    private static Task<IResult> ContributeAsync(
        HttpContext context, string? source, UserGate gate, SourceReaders sources, ContributeRecords contribute, NodeSettings settings) =>
        gate.RunAsync(context, UserAction.Contribute, async user =>
        {
            if (sources.Find(source ?? SourceReaders.Canonical) is not { } found)
            {
                await gate.RecordRefusalAsync(user, ErrorCode.MappingUnknown, UserAction.Contribute, context.RequestAborted);
                return ErrorCode.MappingUnknown.ToResult();
            }

            context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = settings.ContributionBytesMax;
            var file = new IncomingFile(source ?? SourceReaders.Canonical, context.Request.Body, found.Reader, found.Format);
            var result = await contribute.RunAsync(file, user.Id, null, context.RequestAborted);
            return result.Refused is { } code ? code.ToResult() : Results.Json(ContributionAnswer.Of(result), ProtocolJson.Options);
        });
}
