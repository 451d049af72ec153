using Exchange.Records.Fields;

namespace Exchange.Index;

/// <summary>What a requester may do with an entry.</summary>
/// <param name="Searchable">The field groups that a query may match on; none hides the entry altogether.</param>
/// <param name="Shown">The field groups that are shown as they are, so that their values may be counted and offered.</param>
/// <param name="EnvelopeShown">Whether the record is shown at all, beyond the fact that it exists.</param>
public readonly record struct ScopeAnswer(FieldGroupSet Searchable, FieldGroupSet Shown, bool EnvelopeShown)
{
    /// <summary>Nothing may be searched, and nothing is shown.</summary>
    public static ScopeAnswer Nothing => default;
}
