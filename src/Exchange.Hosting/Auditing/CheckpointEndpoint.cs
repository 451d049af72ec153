using Exchange.Hosting.Errors;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Hosting.Auditing;

/// <summary>The latest signed checkpoint of the process's audit log, for anybody: it tells nothing of records or people.</summary>
public static class CheckpointEndpoint
{
    /// <summary>Adds the address.</summary>
    public static void MapCheckpoint(this IEndpointRouteBuilder routes) => routes.MapGet(ExchangePaths.Checkpoint, ReadAsync);

    private static async Task<IResult> ReadAsync(AuditProcess audit, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-cache";
        var head = await audit.Store.Entries.ReadHeadAsync(cancellationToken);
        return head is null ? ErrorCode.NotFound.ToResult() : Results.Bytes(head.Checkpoint.ToArray(), "text/plain; charset=utf-8");
    }
}
