using Exchange.Records.Fields;

namespace Exchange.Index;

/// <summary>What a requester may search, label by label.</summary>
public interface ISearchScope
{
    /// <summary>The field groups that a query may match on in entries with this label; none hides the entries altogether.</summary>
    FieldGroupSet Searchable(EntryLabel label);

    /// <summary>Whether the requester sees the record's envelope, so that it may be counted by kind.</summary>
    bool EnvelopeShown(EntryLabel label);
}
