using Exchange.Node.Users;

namespace Exchange.Node.SignIn;

/// <summary>The notice of use (CJIS AC-8).</summary>
/// <param name="Version">Version of its wording.</param>
/// <param name="Statements">Its statements.</param>
public sealed record BannerView(string Version, IReadOnlyList<string> Statements)
{
    /// <summary>The present one.</summary>
    public static BannerView Present { get; } = new(UndertakingTexts.Version, UndertakingTexts.Banner);
}
