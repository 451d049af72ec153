namespace Exchange.Node.Search.Pages;

/// <summary>One field of the search form.</summary>
/// <param name="Name">Its name: a search field (docs/query-language.md).</param>
/// <param name="Label">What belongs in it.</param>
/// <param name="Entity">What it is about.</param>
public sealed record SearchFormField(string Name, string Label, string Entity);
