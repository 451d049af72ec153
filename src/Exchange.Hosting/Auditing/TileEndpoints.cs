using Exchange.Audit.Merkle;
using Exchange.Audit.Tiles;
using Exchange.Hosting.Errors;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Storage.Auditing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Hosting.Auditing;

/// <summary>
/// The log as static resources (C2SP tlog-tiles): hash tiles and bundles of entries, public parts alone. Nothing beyond the checkpoint is
/// served.
/// </summary>
public static class TileEndpoints
{
    private const string ContentType = "application/octet-stream";

    /// <summary>A full tile never changes; a week is what the field's logs say.</summary>
    private const string Immutable = "max-age=604800, immutable";

    /// <summary>A partial one is replaced by a wider one with every entry.</summary>
    private const string Short = "max-age=60";

    /// <summary>Adds the addresses.</summary>
    public static void MapTiles(this IEndpointRouteBuilder routes) => routes.MapGet(ExchangePaths.Tiles + "/{**path}", ReadAsync);

    private static async Task<IResult> ReadAsync(string path, AuditProcess audit, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!TilePath.TryParse(path, out var tile))
        {
            return ErrorCode.NotFound.ToResult();
        }

        using var snapshot = audit.Store.Entries.OpenSnapshot();
        if (snapshot.Head is not { } head || !tile.IsWithin(head.Frontier.Size))
        {
            return ErrorCode.NotFound.ToResult();
        }

        // Entries tell who asked: caches between us and the verifier must not keep them.
        response.Headers.CacheControl = $"{(tile.Level is null ? "private" : "public")}, {(tile.IsFull ? Immutable : Short)}";
        return Results.Bytes(
            tile.Level is null
                ? EntryBundle.Write(await snapshot.ReadEntriesAsync(new EntryIndex(tile.First), tile.Width, cancellationToken))
                : await ReadHashesAsync(snapshot, tile, cancellationToken),
            ContentType);
    }

    private static async Task<byte[]> ReadHashesAsync(AuditSnapshot snapshot, TilePath tile, CancellationToken cancellationToken)
    {
        var hashes = await snapshot.ReadHashesAsync(tile.Level!.Value, tile.First, tile.Width, cancellationToken);
        return [.. hashes.SelectMany(hash => hash.ToArray())];
    }
}
