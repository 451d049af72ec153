using Exchange.Records.Fields;

namespace Exchange.Index;

/// <summary>What a requester may search and see, label by label.</summary>
public interface ISearchScope
{
    /// <summary>
    /// What holds for entries with this label. Where it <see cref="Varies"/>, the most that holds for any of them: an index may look for
    /// candidates by it and asks about each of them.
    /// </summary>
    ScopeAnswer For(EntryLabel label);

    /// <summary>Whether what holds depends on more than the label: the age of the event, a permission for one record.</summary>
    bool Varies(EntryLabel label) => false;

    /// <summary>
    /// Stands for all answers about labels: two scopes with the same one answer alike, so that an index may keep what follows from them. Null
    /// where every search must ask.
    /// </summary>
    object? SameLabels => null;

    /// <summary>
    /// What holds for such an entry of one record; never more than <see cref="For(EntryLabel)"/>. Asked only where it varies.
    /// </summary>
    ScopeAnswer For(EntryLabel label, RecordFacts record) => For(label);
}
