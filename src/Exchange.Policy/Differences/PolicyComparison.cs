using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Records.Fields;

namespace Exchange.Policy.Differences;

/// <summary>
/// Says what a policy changes against another: for every agency, use code and sort of user that rules tell apart, on every record, exactly.
/// Agencies and records on which all rules stand alike are decided on once. Pure: no clock, no I/O.
/// </summary>
public sealed class PolicyComparison
{
    private readonly SharingPolicy[] policies;
    private readonly DateTimeOffset at;
    private readonly RecordClasses classes;
    private readonly IReadOnlyList<Func<Requester, Requester>> variants;

    /// <summary>Compares two policies of one owner as they decide at one time.</summary>
    /// <param name="before">What is decided by now.</param>
    /// <param name="after">What would be.</param>
    /// <param name="at">When the questions are asked.</param>
    public PolicyComparison(SharingPolicy before, SharingPolicy after, DateTimeOffset at)
    {
        policies = [before, after];
        this.at = at;
        var rules = policies.SelectMany(AgencyKey.Rules).ToList();
        classes = new RecordClasses(rules, at);
        variants = RequesterVariants.Of(rules);
    }

    /// <summary>The class that records must be grouped by, besides their labels.</summary>
    public int ClassOf(RecordFacts record) => classes.Of(record);

    /// <summary>What changes. The owner's own people, who see everything either way, are passed over.</summary>
    /// <param name="agencies">Who may ask.</param>
    /// <param name="records">The records, grouped by labels and <see cref="ClassOf"/>.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    public PolicyDifference Compare(
        IReadOnlyList<ComparedAgency> agencies, IReadOnlyList<RecordGroup> records, CancellationToken cancellationToken)
    {
        var entries = new GroupedEntries(records);
        var tally = new DifferenceTally(records);
        var known = new Dictionary<string, IReadOnlyList<(int Group, RecordChange Change)>>(StringComparer.Ordinal);
        var asking = agencies.Where(agency => agency.Ori != policies[0].Template.Owner).ToList();
        foreach (var alike in asking.OrderBy(agency => agency.Ori).GroupBy(agency => AgencyKey.Of(agency, policies), StringComparer.Ordinal))
        {
            var byCode = new List<(UseCode Code, IReadOnlyList<(int Group, RecordChange Change)> Changes)>();
            foreach (var question in Questions(alike.First()))
            {
                cancellationToken.ThrowIfCancellationRequested();
                byCode.Add((question.UseCode, Changes(question, entries, known)));
            }

            tally.Add([.. alike], byCode);
        }

        return tally.Result(asking.Count);
    }

    private IEnumerable<Requester> Questions(ComparedAgency agency) =>
        from code in agency.UseCodes
        from variant in variants
        select variant(agency.Asking(code, at));

    private IReadOnlyList<(int Group, RecordChange Change)> Changes(
        Requester question, GroupedEntries entries, Dictionary<string, IReadOnlyList<(int Group, RecordChange Change)>> known)
    {
        var (before, after) = (new RequesterRules(policies[0], question), new RequesterRules(policies[1], question));
        var (keyBefore, keyAfter) = (before.ContentKey(), after.ContentKey());
        if (keyBefore == keyAfter)
        {
            return [];
        }

        var key = $"{keyBefore}\n\n{keyAfter}";
        if (!known.TryGetValue(key, out var changes))
        {
            changes = entries.Changes(new LabelDecisions(policies[0], question), new LabelDecisions(policies[1], question));
            known.Add(key, changes);
        }

        return changes;
    }
}
