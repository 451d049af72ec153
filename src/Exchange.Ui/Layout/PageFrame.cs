using Exchange.Ui.Themes;

namespace Exchange.Ui.Layout;

/// <summary>What stands around every page: whose node this is, who is signed in, where one can go.</summary>
/// <param name="AgencyName">The agency's name.</param>
/// <param name="Path">The page's own path; of a page that answers a form, that of the form.</param>
/// <param name="Token">Proves that a form came from a page of ours; see <see cref="Components.AntiforgeryField"/>.</param>
public sealed record PageFrame(string AgencyName, string Path, string Token)
{
    /// <summary>How bright the page is.</summary>
    public Theme Theme { get; init; }

    /// <summary>Who is signed in; null for nobody.</summary>
    public string? UserName { get; init; }

    /// <summary>What the person may do, in a word.</summary>
    public string? RoleName { get; init; }

    /// <summary>Where the person's own account is; null where there is no page of it.</summary>
    public string? AccountPath { get; init; }

    /// <summary>Where the person can go.</summary>
    public IReadOnlyList<NavigationLink> Navigation { get; init; } = [];

    /// <summary>Where a form that ends the session goes; null where there is no session to end.</summary>
    public string? SignOutPath { get; init; }
}
