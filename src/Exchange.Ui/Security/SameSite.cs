using Microsoft.AspNetCore.Http;

namespace Exchange.Ui.Security;

/// <summary>
/// Antiforgery for what a cookie carries: a change is taken only from a page of this host, by the headers that browsers set and pages
/// cannot (W3C Fetch Metadata <c>Sec-Fetch-Site</c>; RFC 6454 <c>Origin</c>). A request that has neither is refused.
/// </summary>
public static class SameSite
{
    /// <summary>Whether the request changes nothing, or comes from a page of this host.</summary>
    public static bool Allows(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return true;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site.Length > 0 ? site == "same-origin" : origin == OriginOf(request);
    }

    /// <summary>The origin that pages of this host have (RFC 6454).</summary>
    public static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
