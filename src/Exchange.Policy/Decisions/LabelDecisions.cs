using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records;
using Exchange.Records.Fields;

namespace Exchange.Policy.Decisions;

/// <summary>The decisions of one search: made once for each distinct label, and kept. One search, one thread.</summary>
public sealed class LabelDecisions(SharingPolicy policy, Requester requester)
{
    private readonly RequesterRules rules = new(policy, requester);
    private readonly Dictionary<(EntryLabel Label, UInt128 Class), Decision> made = [];
    private readonly Dictionary<EntryLabel, bool> varying = [];

    /// <summary>The policy that decides.</summary>
    public SharingPolicy Policy { get; } = policy;

    /// <summary>Who asks.</summary>
    public Requester Requester { get; } = requester;

    /// <summary>Whether decisions on entries with this label depend on the record itself: its age or its id.</summary>
    public bool Varies(EntryLabel label)
    {
        if (!varying.TryGetValue(label, out var varies))
        {
            varies = rules.Varies(label);
            varying[label] = varies;
        }

        return varies;
    }

    /// <summary>The decision for entries with this label, where <see cref="Varies"/> says that nothing else counts.</summary>
    public Decision For(EntryLabel label) => Kept(label, UInt128.Zero, null);

    /// <summary>The decision for entries with this label in a record.</summary>
    public Decision For(EntryLabel label, RecordFacts record) =>
        !Varies(label) ? For(label)
        : rules.ClassOf(record) is { } known ? Kept(label, known + 1, record)
        : rules.Decide(label, record);

    /// <summary>The decision for a record as such.</summary>
    public Decision For(ContributedRecord record) => For(EntryLabel.Of(record), RecordFacts.Of(record));

    /// <summary>Every rule that applies to an entry, by the name that receipts use: the reasons of its decision.</summary>
    public IReadOnlyList<(string Id, SharingRule Rule)> Reasons(EntryLabel label, RecordFacts? record) => rules.Reasons(label, record);

    private Decision Kept(EntryLabel label, UInt128 recordClass, RecordFacts? record)
    {
        if (!made.TryGetValue((label, recordClass), out var decision))
        {
            decision = rules.Decide(label, record);
            made[(label, recordClass)] = decision;
        }

        return decision;
    }
}
