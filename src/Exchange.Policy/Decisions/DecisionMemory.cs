using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Exchange.Records.Fields;

namespace Exchange.Policy.Decisions;

/// <summary>
/// Decisions made for one set of rules, kept for all questions that just these rules concern: there are few such sets, and every search of
/// the same sort would decide the same again. Goes with its policy. Safe for many threads.
/// </summary>
internal sealed class DecisionMemory
{
    private static readonly ConditionalWeakTable<SharingPolicy, ConcurrentDictionary<string, DecisionMemory>> ByPolicy = [];

    private readonly ConcurrentDictionary<(EntryLabel Label, UInt128 Class), Decision> made = new();
    private readonly ConcurrentDictionary<EntryLabel, bool> varying = new();

    /// <summary>The memory of the rules that concern a question.</summary>
    public static DecisionMemory Of(SharingPolicy policy, RequesterRules rules) =>
        ByPolicy.GetValue(policy, static _ => new ConcurrentDictionary<string, DecisionMemory>(StringComparer.Ordinal))
            .GetOrAdd(rules.Key(), static _ => new DecisionMemory());

    /// <summary>Whether decisions on entries with the label depend on the record.</summary>
    public bool Varies(EntryLabel label, RequesterRules rules) =>
        varying.TryGetValue(label, out var varies) ? varies : varying.GetOrAdd(label, rules.Varies(label));

    /// <summary>The decision on entries with the label in records of a class, made where it was not yet.</summary>
    public Decision For(EntryLabel label, UInt128 recordClass, RecordFacts? record, RequesterRules rules) =>
        made.TryGetValue((label, recordClass), out var decision)
            ? decision
            : made.GetOrAdd((label, recordClass), rules.Decide(label, record));
}
