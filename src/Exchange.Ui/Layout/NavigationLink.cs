namespace Exchange.Ui.Layout;

/// <summary>One link of a page's navigation.</summary>
/// <param name="Href">A path of this host.</param>
/// <param name="Text">What it leads to, in words.</param>
public sealed record NavigationLink(string Href, string Text);
