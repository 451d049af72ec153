using Microsoft.AspNetCore.Http;

namespace Exchange.Node.SignIn;

/// <summary>
/// The cookie that carries a session's id. Scripts cannot read it, other sites cannot send it; over TLS its name keeps other hosts from
/// setting it (RFC 6265bis, prefix <c>__Host-</c>).
/// </summary>
public static class SessionCookie
{
    private const string PlainName = "exchange-session";
    private const string SecureName = "__Host-" + PlainName;

    /// <summary>The id that a request carries; null where none.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)] is { Length: > 0 } id ? id : null;

    /// <summary>Sets the id. The cookie ends with the browser; the session ends at the node.</summary>
    public static void Write(HttpContext context, string id) =>
        context.Response.Cookies.Append(NameFor(context.Request), id, Options(context.Request));

    /// <summary>Takes it away.</summary>
    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request));

    /// <summary>Cookies know no ports: nodes on one host would take each other's.</summary>
    private static string NameFor(HttpRequest request) =>
        (request.IsHttps ? SecureName : PlainName) + (request.Host.Port is { } port ? $"-{port}" : "");

    private static CookieOptions Options(HttpRequest request) =>
        new() { HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
