using Microsoft.AspNetCore.Http;

namespace Exchange.Ui.Themes;

/// <summary>The reader's choice of theme, kept by the browser. It says nothing of who the reader is.</summary>
public static class ThemeCookie
{
    private const string Name = "theme";

    /// <summary>The choice; the system's where none was made.</summary>
    public static Theme Read(HttpRequest request) =>
        Enum.TryParse<Theme>(request.Cookies[Name], ignoreCase: true, out var theme) && Enum.IsDefined(theme) ? theme : Theme.System;

    /// <summary>Keeps a choice for a year.</summary>
    public static void Write(HttpContext context, Theme theme) => context.Response.Cookies.Append(
        Name, theme.ToString().ToLowerInvariant(),
        new CookieOptions
        {
            HttpOnly = true, IsEssential = true, MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps,
        });
}
