using Exchange.Hosting.Auditing;
using Exchange.Hosting.Witnessing;
using Exchange.Index;
using Exchange.Node.Federation;
using Exchange.Node.Indexing;
using Exchange.Node.Policies;
using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Storage.Contributions;
using Exchange.Storage.Notices;
using Exchange.Storage.Witnessing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Health;

/// <summary>How the node is, and its log's latest checkpoint; neither tells anything of records or people.</summary>
internal static class HealthEndpoints
{
    /// <summary>Adds the addresses.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ExchangePaths.Health, ReportAsync);
        routes.MapCheckpoint();
        routes.MapTiles();
    }

    private static async Task<IResult> ReportAsync(
        NodeSettings settings, AuditProcess audit, IRecordIndex index, IRecordStore store, IndexProgress progress, PolicyState policies,
        RegistryState registry, NoticeStore notices, WitnessStore witnesses, CancellationToken cancellationToken)
    {
        var open = await notices.OpenAsync(cancellationToken);
        var (_, registryProblem) = registry.Reliable();
        var report = new HealthReport(
            settings.Ori.Text,
            settings.Name,
            audit.Status,
            progress.CaughtUp,
            index.Count,
            await store.LastSequenceAsync(cancellationToken) - progress.Applied,
            progress.Skipped,
            policies.Last.Template.Version,
            Environment.WorkingSet,
            audit.UnavailableSince,
            registry.Current?.Version,
            registryProblem is { } code ? Protocol.Errors.ErrorCodes.Name(code) : null,
            open.Count == 0 ? null : open,
            await LogAlarm.ReadAsync(witnesses, cancellationToken));
        return Results.Json(report, ProtocolJson.Options, statusCode: audit.UnavailableSince is null ? 200 : 503);
    }
}
