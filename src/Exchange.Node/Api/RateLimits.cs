using System.Globalization;
using System.Threading.RateLimiting;
using Exchange.Hosting.Errors;
using Exchange.Node.Pages;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Node.Api;

/// <summary>
/// How much one user or client may ask, each by the credential that comes with the request, and strangers by where they come from: who comes without
/// one, or with one that was not found good lately. Other processes of the exchange are not counted: the hub has its own bounds. Every process
/// of a node counts for itself.
/// </summary>
internal static class RateLimits
{
    private const int StrangerShare = 10;
    private static readonly PathString[] SignInPaths = ["/sign-in", "/api/session", "/link", "/api/links", ApiPaths.Token];
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Adds them.</summary>
    public static void AddRateLimits(this IServiceCollection services, NodeSettings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) => RefuseAsync(context);
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => PartitionOf(context, settings)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => StrangerOf(context, settings)));
    });

    /// <summary>Refuses what is too much, before anything else looks at it.</summary>
    public static void UseRateLimits(this IApplicationBuilder app) => app.UseRateLimiter();

    private static RateLimitPartition<string> PartitionOf(HttpContext context, NodeSettings settings)
    {
        if (settings.RequestsPerMinute <= 0 || IsBetweenProcesses(context.Request.Path) || IsAsset(context.Request.Path))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        return KnownOf(context) is { } credential
            ? Bucket("c" + credential, settings.RequestsPerMinute)
            : Bucket("a" + context.Connection.RemoteIpAddress, StrangersPerMinute(settings));
    }

    /// <summary>Who signs in is a stranger whatever the cookie: each session must not buy more guesses.</summary>
    private static RateLimitPartition<string> StrangerOf(HttpContext context, NodeSettings settings) =>
        settings.RequestsPerMinute > 0
        && SignInPaths.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
        && KnownOf(context) is not null
            ? Bucket("a" + context.Connection.RemoteIpAddress, StrangersPerMinute(settings))
            : RateLimitPartition.GetNoLimiter("");

    private static int StrangersPerMinute(NodeSettings settings) => Math.Max(60, settings.RequestsPerMinute / StrangerShare);

    private static bool IsBetweenProcesses(PathString path) =>
        path.StartsWithSegments("/exchange", StringComparison.Ordinal) || path.StartsWithSegments(ExchangePaths.Tiles, StringComparison.Ordinal)
        || path.StartsWithSegments(ExchangePaths.Checkpoint, StringComparison.Ordinal) || path.Value is
            ExchangePaths.Health or ExchangePaths.AddCheckpoint or ExchangePaths.Witnessed;

    /// <summary>What every page loads lies in memory and is kept by browsers; the page of a refusal needs it too.</summary>
    private static bool IsAsset(PathString path) => path.StartsWithSegments("/assets", StringComparison.Ordinal);

    private static string? KnownOf(HttpContext context) => context.RequestServices.GetRequiredService<KnownCredentials>().Find(context.Request);

    /// <summary>Half a minute's worth may come at once.</summary>
    private static RateLimitPartition<string> Bucket(string key, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(
        key,
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, perMinute / 2),
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = Period,
            QueueLimit = 0,
        });

    private static async ValueTask RefuseAsync(OnRejectedContext context)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Period;
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.HttpContext.Response.Headers.RetryAfter = seconds;
        await ResultOf(context.HttpContext, seconds).ExecuteAsync(context.HttpContext);
    }

    /// <summary>A page for browsers, and problem details for programs; both say when to go on.</summary>
    private static IResult ResultOf(HttpContext context, string seconds) =>
        context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? ErrorPages.TooMuch(context.RequestServices.GetRequiredService<PageFrames>().For(context, null), seconds)
            : ErrorCode.RateLimited.ToResult();
}
