using System.Text;
using Exchange.Hosting.Errors;
using Exchange.Hosting.Requests;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Hub.Notices;

/// <summary>Notices of one agency to another.</summary>
internal static class NoticeEndpoints
{
    /// <summary>Adds the address.</summary>
    public static void MapNotices(this IEndpointRouteBuilder routes) => routes.MapPost(ExchangePaths.Notices, RelayAsync);

    private static async Task<IResult> RelayAsync(HttpRequest request, RelayNotice relay, CancellationToken cancellationToken)
    {
        var token = Encoding.ASCII.GetString(await Bodies.ReadAsync(request, cancellationToken));
        return await relay.RunAsync(token, cancellationToken) is { } code ? code.ToResult() : Results.NoContent();
    }
}
