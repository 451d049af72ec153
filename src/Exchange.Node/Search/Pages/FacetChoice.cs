namespace Exchange.Node.Search.Pages;

/// <summary>One value that a search can be narrowed down to.</summary>
/// <param name="Words">The value, as people say it.</param>
/// <param name="Count">How many records have it.</param>
/// <param name="Refine">What goes into the search box (docs/query-language.md).</param>
public sealed record FacetChoice(string Words, string Count, string Refine);
