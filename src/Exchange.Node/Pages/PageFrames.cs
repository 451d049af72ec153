using Exchange.Node.Setup;
using Exchange.Node.SignIn;
using Exchange.Node.Users;
using Exchange.Ui.Layout;
using Exchange.Ui.Themes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Pages;

/// <summary>Makes what stands around every page of this node.</summary>
public sealed class PageFrames(IAntiforgery antiforgery, NodeSettings settings)
{
    /// <summary>The frame for a request; with nobody's name and no way on while nobody is signed in.</summary>
    /// <param name="context">The request.</param>
    /// <param name="user">Who makes it; null for nobody known.</param>
    /// <param name="roles">All roles of the account, by which the ways on are chosen; null for the one in which the request is made.</param>
    public PageFrame For(HttpContext context, UserAccount? user, IReadOnlyCollection<UserRole>? roles = null) => new(
        settings.Name, context.Request.Path, antiforgery.GetAndStoreTokens(context).RequestToken!)
    {
        Theme = ThemeCookie.Read(context.Request),
        UserName = user?.Name,
        RoleName = user?.Role.ToString().ToLowerInvariant(),
        AccountPath = user is null ? null : AccountPages.Path,
        SignOutPath = user is not null && SessionCookie.Read(context.Request) is not null ? "/sign-out" : null,
        Navigation = user is null ? [] : PageNavigation.For(roles ?? [user.Role]),
    };
}
