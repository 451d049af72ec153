using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Policy.Differences;

/// <summary>What changes between two decisions on one entry.</summary>
/// <param name="Before">Level before.</param>
/// <param name="After">Level after.</param>
/// <param name="Shown">Groups of which more is shown.</param>
/// <param name="Hidden">Groups of which less is shown.</param>
/// <param name="Searchable">Groups that can be searched now.</param>
/// <param name="Unsearchable">Groups that cannot be searched any more.</param>
/// <param name="Obligations">Whether the obligations differ.</param>
internal readonly record struct EntryChange(
    SharingLevel Before, SharingLevel After, FieldGroupSet Shown, FieldGroupSet Hidden, FieldGroupSet Searchable, FieldGroupSet Unsearchable,
    bool Obligations)
{
    /// <summary>Whether nothing changes.</summary>
    public bool IsNone => Before == After && !Obligations && (Shown.Bits | Hidden.Bits | Searchable.Bits | Unsearchable.Bits) == 0;

    /// <summary>Holds two decisions against each other, as far as groups that such an entry can have are concerned.</summary>
    public static EntryChange Of(Decision before, Decision after, FieldGroupSet groups)
    {
        var ((hiddenBefore, maskedBefore), (hiddenAfter, maskedAfter)) = (Withheld(before), Withheld(after));
        return new EntryChange(
            before.Level, after.Level,
            Both(hiddenBefore.Except(hiddenAfter).Union(maskedBefore.Except(maskedAfter.Union(hiddenAfter))), groups),
            Both(hiddenAfter.Except(hiddenBefore).Union(maskedAfter.Except(maskedBefore.Union(hiddenBefore))), groups),
            Both(after.Searchable.Except(before.Searchable), groups),
            Both(before.Searchable.Except(after.Searchable), groups),
            !before.Obligations.SequenceEqual(after.Obligations));
    }

    private static FieldGroupSet Both(FieldGroupSet one, FieldGroupSet other) => new(one.Bits & other.Bits);

    private static (FieldGroupSet Hidden, FieldGroupSet Masked) Withheld(Decision decision) =>
        decision.Level == SharingLevel.Full ? (decision.Hidden, decision.Masked.Except(decision.Hidden)) : (FieldGroupSet.All, FieldGroupSet.None);
}
