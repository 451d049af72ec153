using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Policy.Differences;

/// <summary>What changes for the records of one group.</summary>
/// <param name="Kinds">What sorts of change.</param>
/// <param name="Shown">Groups of which more is shown.</param>
/// <param name="Hidden">Groups of which less is shown.</param>
/// <param name="Searchable">Groups that can be searched now.</param>
/// <param name="Unsearchable">Groups that cannot be searched any more.</param>
internal readonly record struct RecordChange(
    ChangeKinds Kinds, FieldGroupSet Shown, FieldGroupSet Hidden, FieldGroupSet Searchable, FieldGroupSet Unsearchable)
{
    /// <summary>Level before, of the change of one question.</summary>
    public SharingLevel Before { get; init; }

    /// <summary>Level after.</summary>
    public SharingLevel After { get; init; }

    /// <summary>The change that those of a record and its entities make together.</summary>
    public static RecordChange Of(EntryChange record, IEnumerable<EntryChange> entities)
    {
        var wasKnown = record.Before > SharingLevel.None;
        if (!wasKnown || record.After == SharingLevel.None)
        {
            var kind = wasKnown ? ChangeKinds.NoLongerVisible : record.After > SharingLevel.None ? ChangeKinds.NewlyVisible : ChangeKinds.None;
            return new RecordChange(kind, default, default, default, default) { Before = record.Before, After = record.After };
        }

        var change = new RecordChange(LevelKind(record), default, default, default, default) { Before = record.Before, After = record.After };
        var isShown = record is { Before: SharingLevel.Full, After: SharingLevel.Full };
        foreach (var entry in entities.Prepend(record))
        {
            change = change.With(entry, isShown);
        }

        var fields = (change.Shown.Bits | change.Hidden.Bits | change.Searchable.Bits | change.Unsearchable.Bits) == 0
            ? ChangeKinds.None
            : ChangeKinds.Fields;
        return change with { Kinds = change.Kinds | fields };
    }

    /// <summary>Both changes together.</summary>
    public RecordChange Or(RecordChange other) => new(
        Kinds | other.Kinds, Shown.Union(other.Shown), Hidden.Union(other.Hidden), Searchable.Union(other.Searchable),
        Unsearchable.Union(other.Unsearchable));

    private static ChangeKinds LevelKind(EntryChange record) =>
        (record.Obligations ? ChangeKinds.Obligations : ChangeKinds.None)
        | (record.After > record.Before ? ChangeKinds.LevelRaised : record.After < record.Before ? ChangeKinds.LevelLowered : ChangeKinds.None);

    /// <summary>What is shown of a pointer is nothing; that it can be searched for is something.</summary>
    private RecordChange With(EntryChange entry, bool isShown) => this with
    {
        Shown = isShown ? Shown.Union(entry.Shown) : Shown,
        Hidden = isShown ? Hidden.Union(entry.Hidden) : Hidden,
        Searchable = Searchable.Union(entry.Searchable),
        Unsearchable = Unsearchable.Union(entry.Unsearchable),
    };
}
