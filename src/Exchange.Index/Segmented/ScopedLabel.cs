using Exchange.Index.Entries;
using Exchange.Records.Fields;

namespace Exchange.Index.Segmented;

/// <summary>What one requester may do with entries of one label.</summary>
/// <param name="Parsed">The label.</param>
/// <param name="Varies">Whether it depends on the record too; then <paramref name="Scope"/> is the most that may hold.</param>
/// <param name="Scope">What holds.</param>
internal sealed record ScopedLabel(ParsedLabel Parsed, bool Varies, LabelScope Scope)
{
    /// <summary>Says that an entry is visible, whatever may be searched in it.</summary>
    private const ulong VisibleBit = 1ul << 63;

    /// <summary>Whether entries are known of at all.</summary>
    public bool IsVisible => Scope.Answer.Searchable != FieldGroupSet.None;

    /// <summary>Whether a record with this label is shown, beyond the fact that it exists.</summary>
    public bool IsSeen => IsVisible && Scope.Answer.EnvelopeShown;

    /// <summary>The field groups that may match, as segments take them.</summary>
    public ulong Bits => IsVisible ? Scope.Searchable.Bits | VisibleBit : 0;
}
