using System.Text.Json;
using Exchange.Node.Pages;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.SignIn;

/// <summary>The way to the agency's identity provider and back.</summary>
public static class ProviderPages
{
    /// <summary>Where the way begins; with the version of the notice that was accepted.</summary>
    public const string Path = "/sign-in/provider";

    /// <summary>Adds the addresses.</summary>
    public static void MapProviderPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, GoAsync);
        routes.MapGet(SignInThroughProvider.BackPath, BackAsync);
    }

    private static async Task<IResult> GoAsync(HttpContext context, SignInForm form, SignInThroughProvider provider)
    {
        if (context.Request.Query["banner"] != UndertakingTexts.Version)
        {
            return ErrorPages.Of(form.Frame(context), ErrorCode.BannerNotAccepted);
        }

        try
        {
            return await provider.BeginAsync(context, context.Request.Query["return"].ToString()) is { } there
                ? Results.Redirect(there.AbsoluteUri)
                : ErrorPages.Of(form.Frame(context), ErrorCode.NotFound);
        }
        catch (Exception e) when (IsUnreachable(e))
        {
            return ErrorPages.Of(form.Frame(context), ErrorCode.ProviderUnreachable);
        }
    }

    /// <summary>
    /// A page and no redirect: the browser comes from another site, and takes the strict session cookie along only when its reader goes on from
    /// a page of ours.
    /// </summary>
    private static async Task<IResult> BackAsync(HttpContext context, SignInForm form, SignInThroughProvider provider)
    {
        try
        {
            var (path, code) = await provider.FinishAsync(context);
            return code is { } refused
                ? ErrorPages.Of(form.Frame(context), refused)
                : form.Page<SignedInPage>(context, null, ("Return", path));
        }
        catch (Exception e) when (IsUnreachable(e))
        {
            return ErrorPages.Of(form.Frame(context), ErrorCode.ProviderUnreachable);
        }
    }

    /// <summary>The library throws <see cref="InvalidOperationException"/> where it cannot read what the provider supports.</summary>
    private static bool IsUnreachable(Exception e) => e is InvalidOperationException or HttpRequestException or JsonException;
}
