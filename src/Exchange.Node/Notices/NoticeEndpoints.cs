using System.Text;
using Exchange.Hosting.Errors;
using Exchange.Hosting.Requests;
using Exchange.Node.Federation;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Notices;

/// <summary>Notices, as the hub brings them.</summary>
internal static class NoticeEndpoints
{
    /// <summary>Adds the address.</summary>
    public static void MapNotices(this IEndpointRouteBuilder routes) => routes.MapPost(ExchangePaths.Notices, ReceiveAsync);

    private static async Task<IResult> ReceiveAsync(HttpRequest request, OwnerGate gate, ReceiveNotice receive, CancellationToken cancellationToken)
    {
        var token = Encoding.ASCII.GetString(await Bodies.ReadAsync(request, cancellationToken));
        var refused = await gate.CheckHubAsync(request, token, cancellationToken) ?? await receive.RunAsync(token, cancellationToken);
        return refused is { } code ? code.ToResult() : Results.NoContent();
    }
}
