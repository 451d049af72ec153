using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Records.Fields;

namespace Exchange.Cli.Benchmarks.Policies;

/// <summary>Times of decisions, in microseconds.</summary>
/// <param name="P50us">Median of one decision.</param>
/// <param name="P99us">99th percentile.</param>
/// <param name="QuestionP50us">Median of finding the rules that concern a question, once for each search.</param>
internal sealed record DecisionTimes(double P50us, double P99us, double QuestionP50us)
{
    private const int WarmUps = 20_000;
    private const int Decisions = 200_000;

    /// <summary>Decides on the labels that there are, again and again, nothing kept from one to the next.</summary>
    public static DecisionTimes Measure(SharingPolicy policy, IReadOnlyList<Requester> requesters, IReadOnlyList<RecordGroup> groups)
    {
        (EntryLabel Label, RecordFacts Facts)[] entries =
            [.. groups.SelectMany(group => group.Entities.Prepend(group.Label).Select(label => (label, group.Example)))];
        var questions = new List<double>();
        var decisions = new List<double>();
        RequesterRules? rules = null;
        for (var i = 0; i < WarmUps + Decisions; i++)
        {
            if (i % 1_000 == 0)
            {
                var begun = TimeProvider.System.GetTimestamp();
                rules = new RequesterRules(policy, requesters[i / 1_000 % requesters.Count]);
                questions.Add(TimeProvider.System.GetElapsedTime(begun).TotalMicroseconds);
            }

            var (label, facts) = entries[i * 7919L % entries.Length];
            var started = TimeProvider.System.GetTimestamp();
            rules!.Decide(label, facts);
            var took = TimeProvider.System.GetElapsedTime(started).TotalMicroseconds;
            if (i >= WarmUps)
            {
                decisions.Add(took);
            }
        }

        return new DecisionTimes(Percentiles.Of(decisions, 50), Percentiles.Of(decisions, 99), Percentiles.Of(questions.Skip(WarmUps / 1_000), 50));
    }
}
