using Exchange.Policy.Decisions;
using Exchange.Policy.Differences;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Policy.Tests.Decisions;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Tests.Differences;

public sealed class PolicyComparisonPropertyTests
{
    private const int RecordsInACase = 30;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    private static int Cases => Environment.GetEnvironmentVariable("EXCHANGE_LONG") == "1" ? 1_000 : 60;

    [Fact]
    public void RandomPoliciesAndRecords_AreCountedAsOneByOne()
    {
        var changed = 0;
        for (var seed = 1; seed <= Cases; seed++)
        {
            var random = new RandomPolicies(seed);
            var before = Wider(random);
            var after = before with { Template = before.Template with { Version = 2, Rules = Edited(before.Template.Rules, random) } };
            var (agencies, subjects) = (Agencies(random), Subjects(random));

            var comparison = new PolicyComparison(before, after, Now);
            var difference = comparison.Compare(agencies, Grouped(subjects, comparison), TestContext.Current.CancellationToken);

            NaiveDifference.Lines(difference).ShouldBe(new NaiveDifference(before, after, Now).Count(agencies, subjects), $"seed {seed}");
            changed += difference.IsEmpty ? 0 : 1;
        }

        changed.ShouldBeGreaterThan(Cases / 3);
    }

    [Fact]
    public void SamePolicy_ChangesNothing_HoweverItsRulesAreOrdered()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new RandomPolicies(seed);
            var before = Wider(random);
            var after = before with { Template = before.Template with { Rules = random.Shuffled(before.Template.Rules) } };
            var comparison = new PolicyComparison(before, after, Now);

            comparison.Compare(Agencies(random), Grouped(Subjects(random), comparison), TestContext.Current.CancellationToken).IsEmpty.ShouldBeTrue();
        }
    }

    /// <summary>A policy under few limits, so that more of it can be seen to change.</summary>
    private static SharingPolicy Wider(RandomPolicies random)
    {
        var (policy, more) = (random.Policy(), random.Policy());
        return policy with
        {
            Template = policy.Template with
            {
                Rules = [.. policy.Template.Rules, .. more.Template.Rules.Select(rule => rule with { Id = $"more-{rule.Id}", Effect = RuleEffect.Grant })],
            },
            Exchange = policy.Exchange with { Rules = [.. policy.Exchange.Rules.Where(_ => random.Chance(30))] },
        };
    }

    /// <summary>A rule taken out, or one of another template put in, or both.</summary>
    private static List<SharingRule> Edited(IReadOnlyList<SharingRule> rules, RandomPolicies random)
    {
        var kept = rules.Where(_ => random.Chance(70)).ToList();
        return random.Chance(50) ? kept : [.. kept, .. random.Policy().Template.Rules.Take(2).Select((rule, place) => rule with { Id = $"new{place}" })];
    }

    private static IReadOnlyList<ComparedAgency> Agencies(RandomPolicies random) =>
        [.. Enumerable.Range(0, 6).Select(_ => random.Requester()).DistinctBy(requester => requester.OnBehalfOf ?? requester.Ori)
            .Select(requester => new ComparedAgency(
                requester.OnBehalfOf ?? requester.Ori, "somebody", [.. Enum.GetValues<UseCode>().Where(_ => random.Chance(60))])
            {
                ServedBy = requester.OnBehalfOf is null ? null : requester.Ori, Attributes = requester.Attributes,
            })];

    private static IReadOnlyList<NaiveSubject> Subjects(RandomPolicies random) =>
        [.. Enumerable.Range(1, RecordsInACase).Select(number =>
        {
            var id = new RecordId(Some.Owner, "rms", FormattableString.Invariant($"{number}"));
            var label = random.Label() with { EntityList = "", Role = "", EntityMarks = "" };
            var entities = Enumerable.Range(0, number % 3).Select(_ => random.Label()).Select(entity => label with
            {
                EntityList = random.OneOf(["persons", "vehicles", "locations"]), Role = entity.Role, EntityMarks = entity.EntityMarks,
            });
            return new NaiveSubject(new RecordFacts(id, random.Record()?.EventAt), label, [.. entities]);
        })];

    private static IReadOnlyList<RecordGroup> Grouped(IEnumerable<NaiveSubject> subjects, PolicyComparison comparison) =>
        [.. subjects.GroupBy(subject => (comparison.ClassOf(subject.Facts), subject.Label, string.Join('\n', subject.Entities.Distinct().Select(one => $"{one}").Order())))
            .Select(group => new RecordGroup(group.Key.Label, [.. group.First().Entities.Distinct()], group.Key.Item1, group.First().Facts, group.Count()))];
}
