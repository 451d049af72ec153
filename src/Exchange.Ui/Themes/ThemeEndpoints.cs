using Exchange.Ui.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Ui.Themes;

/// <summary>Takes the choice of a theme; works without script and before signing in.</summary>
internal static class ThemeEndpoints
{
    /// <summary>Adds the address.</summary>
    public static void MapTheme(this IEndpointRouteBuilder routes) => routes.MapPost("/theme", ChooseAsync);

    private static async Task<IResult> ChooseAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!SameSite.Allows(context.Request) || !context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Enum.TryParse<Theme>(form["theme"], ignoreCase: true, out var theme) && Enum.IsDefined(theme))
        {
            ThemeCookie.Write(context, theme);
        }

        return new SeeOther(LocalPath.OrStart(form["return"]));
    }
}
