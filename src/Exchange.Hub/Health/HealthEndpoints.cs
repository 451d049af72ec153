using Exchange.Hosting.Auditing;
using Exchange.Hosting.Witnessing;
using Exchange.Hub.Agencies;
using Exchange.Hub.Setup;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Storage.Witnessing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Hub.Health;

/// <summary>How the hub is, its registry, its log's latest checkpoint.</summary>
internal static class HealthEndpoints
{
    /// <summary>Adds the addresses.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ExchangePaths.Health, ReportAsync);
        routes.MapGet(ExchangePaths.Registry, (RegistryIssuer registry) => Results.Text(registry.Signed, "application/jose"));
        routes.MapCheckpoint();
        routes.MapTiles();
    }

    private static async Task<IResult> ReportAsync(
        HubSettings settings, AuditProcess audit, RegistryIssuer registry, WitnessStore witnesses, CancellationToken cancellationToken)
    {
        var current = registry.Current;
        var report = new HealthReport(
            settings.Name, audit.Status, current.Version, current.Agencies.Count,
            Environment.WorkingSet, audit.UnavailableSince, await LogAlarm.ReadAsync(witnesses, cancellationToken));
        return Results.Json(report, ProtocolJson.Options, statusCode: audit.UnavailableSince is null ? 200 : 503);
    }
}
