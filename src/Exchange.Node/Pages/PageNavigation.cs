using Exchange.Node.Users;
using Exchange.Ui.Layout;

namespace Exchange.Node.Pages;

/// <summary>Which pages each role is led to; what a page may do is decided by its use case alone.</summary>
internal static class PageNavigation
{
    private static readonly (string Href, string Text, UserAction Action)[] Links =
    [
        ("/", "Start", UserAction.Visit),
        ("/search", "Search", UserAction.Inquire),
        ("/work", "My work", UserAction.KeepOutputs),
        ("/copies", "Copies", UserAction.OverseeOutputs),
        ("/templates", "Sharing template", UserAction.SetTemplates),
        ("/sources", "Sources", UserAction.Contribute),
        ("/findings", "Findings", UserAction.ReadAudit),
        ("/audit", "Audit log", UserAction.ReadAudit),
        ("/disclosures", "Disclosures", UserAction.ReadAudit),
        ("/report", "Self-audit", UserAction.ReadAudit),
        ("/witnesses", "Witnesses", UserAction.ReadAudit),
        ("/users", "Users", UserAction.ReviewUsers),
    ];

    /// <summary>Whether a page is among those that its reader is led to, in whatever role.</summary>
    public static bool Leads(PageFrame frame, string path) => frame.Navigation.Any(link => link.Href == path);

    /// <summary>The links, in their order.</summary>
    public static IReadOnlyList<NavigationLink> For(IReadOnlyCollection<UserRole> roles) =>
        [.. Links.Where(link => roles.Any(role => RolePermissions.Allows(role, link.Action)))
            .Select(link => new NavigationLink(link.Href, link.Text))];
}
