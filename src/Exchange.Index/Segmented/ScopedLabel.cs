using Exchange.Index.Entries;
using Exchange.Records.Fields;

namespace Exchange.Index.Segmented;

/// <summary>What one requester may do with entries of one label.</summary>
/// <param name="Known">The label.</param>
/// <param name="Varies">Whether it depends on the record too; then <paramref name="Scope"/> is the most that may hold.</param>
/// <param name="Scope">What holds.</param>
internal sealed record ScopedLabel(KnownLabel Known, bool Varies, LabelScope Scope)
{
    /// <summary>Says that an entry is visible, whatever may be searched in it.</summary>
    private const ulong VisibleBit = 1ul << 63;

    /// <summary>Whether entries are known of at all.</summary>
    public bool IsVisible => Bits != 0;

    /// <summary>The field groups that may match, as segments take them.</summary>
    public ulong Bits { get; } = Scope.Answer.Searchable == FieldGroupSet.None ? 0 : Scope.Searchable.Bits | VisibleBit;
}
