namespace Exchange.Node.Search.Pages;

/// <summary>What a user can choose from on the search page.</summary>
/// <param name="UseCodes">Use codes with their words.</param>
/// <param name="Agencies">Every agency that can be asked, this one first.</param>
/// <param name="Groups">Named sets of agencies.</param>
public sealed record SearchChoices(
    IReadOnlyList<KeyValuePair<string, string>> UseCodes, IReadOnlyList<AskableAgency> Agencies,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Groups)
{
    /// <summary>Which agencies to ask, each choice with its words.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Scopes =>
    [
        new(SearchForm.All, "All agencies"),
        new(SearchForm.Own, "Only our own"),
        .. Groups.Keys.Order(StringComparer.Ordinal).Select(name => KeyValuePair.Create(SearchForm.GroupPrefix + name, $"Group: {name}")),
        new(SearchForm.Picked, "Those ticked below"),
    ];

    /// <summary>The agencies that a search asks.</summary>
    public IReadOnlyList<AskableAgency> Of(AskRequest request) =>
        [.. Agencies.Where(agency => request.Agencies?.Contains(agency.Ori, StringComparer.Ordinal) ?? true)];
}
