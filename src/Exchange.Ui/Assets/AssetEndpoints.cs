using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Ui.Assets;

/// <summary>Serves what pages load, to be kept for good: another content has another address.</summary>
internal static class AssetEndpoints
{
    private const string ForGood = "public, max-age=31536000, immutable";

    /// <summary>Adds an address for each asset.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in UiAssets.All)
        {
            routes.MapGet(asset.Href, context => SendAsync(context, asset));
        }
    }

    private static async Task SendAsync(HttpContext context, UiAsset asset)
    {
        var response = context.Response;
        var compressed = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
        var content = compressed ? asset.Brotli : asset.Content;
        response.ContentType = asset.MediaType;
        response.ContentLength = content.Length;
        response.Headers.CacheControl = ForGood;
        response.Headers.Vary = "Accept-Encoding";
        if (compressed)
        {
            response.Headers.ContentEncoding = "br";
        }

        await response.Body.WriteAsync(content, context.RequestAborted);
    }
}
