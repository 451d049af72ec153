namespace Exchange.Policy.Templates;

/// <summary>What a rule says of one field group.</summary>
/// <param name="Action">Show, mask or hide.</param>
/// <param name="Searchable">
/// Whether a query may match on the group. The default follows the action: what is shown can be searched, what is masked or hidden
/// cannot.
/// </param>
public readonly record struct FieldRule(FieldAction Action, bool Searchable)
{
    /// <summary>Shown and searchable.</summary>
    public static FieldRule Open => new(FieldAction.Show, true);
}
