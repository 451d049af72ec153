using Exchange.Audit.Notes;
using Exchange.Hosting.Errors;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Storage.Witnessing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Hosting.Auditing;

/// <summary>
/// The signed checkpoints of the process's audit log, for anybody: they tell nothing of records or people. The newest carries cosignatures
/// as soon as witnesses have answered.
/// </summary>
public static class CheckpointEndpoint
{
    private const string ContentType = "text/plain; charset=utf-8";

    /// <summary>Adds the addresses.</summary>
    public static void MapCheckpoint(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ExchangePaths.Checkpoint, ReadAsync);
        routes.MapGet(ExchangePaths.CosignedCheckpoint, ReadCosignedAsync);
    }

    private static async Task<IResult> ReadAsync(
        AuditProcess audit, WitnessStore witnesses, HttpResponse response, CancellationToken cancellationToken)
    {
        var head = await audit.Store.Entries.ReadHeadAsync(cancellationToken);
        return head is null
            ? ErrorCode.NotFound.ToResult()
            : Answer(response, CosignedNote.Join(head.Checkpoint, await witnesses.CosignaturesAsync(cancellationToken)));
    }

    private static async Task<IResult> ReadCosignedAsync(WitnessStore witnesses, HttpResponse response, CancellationToken cancellationToken)
    {
        var given = await witnesses.CosignaturesAsync(cancellationToken);
        return given.Count == 0 ? ErrorCode.NotFound.ToResult() : Answer(response, CosignedNote.Join(given[0].Note, given));
    }

    private static IResult Answer(HttpResponse response, SignedNote? note)
    {
        response.Headers.CacheControl = "no-cache";
        return note is null ? ErrorCode.NotFound.ToResult() : Results.Bytes(note.ToBytes(), ContentType);
    }
}
