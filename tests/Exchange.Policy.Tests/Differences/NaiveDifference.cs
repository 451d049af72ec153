using Exchange.Policy.Decisions;
using Exchange.Policy.Differences;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Tests.Differences;

/// <summary>
/// The oracle: asks for every record, for every agency, with every use code, by every sort of user that there can be, one by one, and
/// counts what came of it. Knows nothing of groups, classes or keys.
/// </summary>
internal sealed class NaiveDifference(SharingPolicy before, SharingPolicy after, DateTimeOffset at)
{
    private static readonly bool[] Either = [false, true];
    private static readonly Duty?[] Duties = [null, Duty.Tactical, Duty.Analytical];

    private readonly Dictionary<string, HashSet<RecordId>> records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Ori>> agencies = new(StringComparer.Ordinal);

    /// <summary>Each change with how many records and agencies, one a line.</summary>
    public string Count(IReadOnlyList<ComparedAgency> asking, IReadOnlyList<NaiveSubject> subjects)
    {
        foreach (var agency in asking.Where(agency => agency.Ori != before.Template.Owner))
        {
            foreach (var question in agency.UseCodes.SelectMany(code => Users(agency.Asking(code, at))))
            {
                foreach (var subject in subjects)
                {
                    Look(agency.Ori, question, subject);
                }
            }
        }

        return string.Join('\n', records.Keys.Order(StringComparer.Ordinal).Select(key => $"{key} {records[key].Count} {agencies[key].Count}"));
    }

    /// <summary>The same of a difference.</summary>
    public static string Lines(PolicyDifference difference) => string.Join('\n', new[]
        {
            ("newly-visible", difference.NewlyVisible), ("no-longer-visible", difference.NoLongerVisible), ("raised", difference.LevelRaised),
            ("lowered", difference.LevelLowered), ("obligations", difference.ObligationsChanged),
        }
        .Concat(difference.FieldGroups.Select(one => ($"{one.Group} {one.Change}", new ChangeCount(one.Records, one.Agencies))))
        .Where(one => one.Item2.Records > 0).Select(one => $"{one.Item1} {one.Item2.Records} {one.Item2.Agencies}").Order(StringComparer.Ordinal));

    private void Look(Ori agency, Requester question, NaiveSubject subject)
    {
        var (old, fresh) = (Evaluator.Decide(before, question, subject.Label, subject.Facts), Evaluator.Decide(after, question, subject.Label, subject.Facts));
        if (old.Level == SharingLevel.None || fresh.Level == SharingLevel.None)
        {
            Note(fresh.Level > old.Level, "newly-visible", agency, subject);
            Note(fresh.Level < old.Level, "no-longer-visible", agency, subject);
            return;
        }

        Note(fresh.Level > old.Level, "raised", agency, subject);
        Note(fresh.Level < old.Level, "lowered", agency, subject);
        Note(!old.Obligations.SequenceEqual(fresh.Obligations), "obligations", agency, subject);
        foreach (var label in subject.Entities.Prepend(subject.Label))
        {
            LookAtFields(agency, question, subject, label, old.Level == SharingLevel.Full && fresh.Level == SharingLevel.Full);
        }
    }

    private void LookAtFields(Ori agency, Requester question, NaiveSubject subject, EntryLabel label, bool isShown)
    {
        var (old, fresh) = (Evaluator.Decide(before, question, label, subject.Facts), Evaluator.Decide(after, question, label, subject.Facts));
        foreach (var group in GroupsIn(label))
        {
            var (actionBefore, actionAfter) = (Action(old, group), Action(fresh, group));
            Note(isShown && actionAfter < actionBefore, $"{FieldGroups.Name(group)} shown", agency, subject);
            Note(isShown && actionAfter > actionBefore, $"{FieldGroups.Name(group)} hidden", agency, subject);
            Note(fresh.Searchable.Contains(group) && !old.Searchable.Contains(group), $"{FieldGroups.Name(group)} searchable", agency, subject);
            Note(old.Searchable.Contains(group) && !fresh.Searchable.Contains(group), $"{FieldGroups.Name(group)} not-searchable", agency, subject);
        }
    }

    private static FieldAction Action(Decision decision, FieldGroup group) =>
        decision.Level == SharingLevel.Full ? decision[group].Action : FieldAction.Hide;

    private static IEnumerable<FieldGroup> GroupsIn(EntryLabel label)
    {
        var prefix = label.EntityList.Length == 0 ? null : label.EntityList + "[]";
        var lists = RecordShape.EntityLists.Select(list => list.Path).ToList();
        var fields = RecordShape.Leaves.Values.Where(leaf => prefix is null
            ? !lists.Exists(list => leaf.Path.StartsWith(list, StringComparison.Ordinal))
            : leaf.Path.StartsWith(prefix, StringComparison.Ordinal)).Select(leaf => leaf.Group);
        var own = prefix is null ? [] : new[] { RecordShape.Root.Member(label.EntityList)!.Group };
        return fields.Concat(own).SelectMany(group => IdentityGroups.Of(group, label).Enumerate()).Distinct()
            .Where(group => group != FieldGroup.Envelope);
    }

    private static IEnumerable<Requester> Users(Requester asking) =>
        from sworn in Either
        from consent in Either
        from duty in Duties
        from certified in Either
        select asking with
        {
            Sworn = sworn, ConsentOnFile = consent, Duty = duty,
            CertifiedUntil = certified ? DateOnly.FromDateTime(asking.AskedAt!.Value.UtcDateTime) : null,
        };

    private void Note(bool holds, string change, Ori agency, NaiveSubject subject)
    {
        if (holds)
        {
            records.TryAdd(change, []);
            agencies.TryAdd(change, []);
            records[change].Add(subject.Facts.Id);
            agencies[change].Add(agency);
        }
    }
}
