using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records;
using Exchange.Records.Fields;

namespace Exchange.Policy.Decisions;

/// <summary>The decisions of one question: each is made once for all questions that the same rules concern. Safe for many threads.</summary>
public sealed class LabelDecisions
{
    private readonly RequesterRules rules;
    private readonly DecisionMemory memory;

    /// <summary>Finds the rules that concern the question.</summary>
    public LabelDecisions(SharingPolicy policy, Requester requester)
    {
        (Policy, Requester) = (policy, requester);
        rules = new RequesterRules(policy, requester);
        memory = DecisionMemory.Of(policy, rules);
    }

    /// <summary>The policy that decides.</summary>
    public SharingPolicy Policy { get; }

    /// <summary>Who asks.</summary>
    public Requester Requester { get; }

    /// <summary>
    /// Stands for the rules that concern the question: while two questions have the same one, what holds for labels is the same for both.
    /// </summary>
    public object SameRules => memory;

    /// <summary>Whether any rule that concerns the question masks or hides what it lets be searched.</summary>
    public bool MayHideSearchable => rules.MayHideSearchable;

    /// <summary>Whether decisions on entries with this label depend on the record itself: its age or its id.</summary>
    public bool Varies(EntryLabel label) => memory.Varies(label, rules);

    /// <summary>The decision for entries with this label, where <see cref="Varies"/> says that nothing else counts.</summary>
    public Decision For(EntryLabel label) => memory.For(label, UInt128.Zero, null, rules);

    /// <summary>The decision for entries with this label in a record.</summary>
    public Decision For(EntryLabel label, RecordFacts record) =>
        !Varies(label) ? For(label)
        : rules.ClassOf(record) is { } known ? memory.For(label, known + 1, record, rules)
        : rules.Decide(label, record);

    /// <summary>The decision for a record as such.</summary>
    public Decision For(ContributedRecord record) => For(EntryLabel.Of(record), RecordFacts.Of(record));

    /// <summary>Every rule that applies to an entry, by the name that receipts use: the reasons of its decision.</summary>
    public IReadOnlyList<(string Id, SharingRule Rule)> Reasons(EntryLabel label, RecordFacts? record) => rules.Reasons(label, record);
}
