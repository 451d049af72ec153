using System.Globalization;
using Exchange.Node.Findings.Detection;
using Exchange.Node.Findings.Rules;

namespace Exchange.Node.Tests.Findings;

/// <summary>
/// How good the shipped rules are on years that nobody looked at while they were made. Seeds below 1,000 were used for that; those from 1,000 on
/// never are: whoever changes a rule after a look at this result takes new seeds.
/// </summary>
public sealed class HeldOutTests
{
    private const int FirstSeed = 1_000;
    private const int Years = 20;
    private const int Least = 31;
    private const int Most = 300;

    [Fact]
    public void HeldOutYears_PrecisionAndRecallAreSaid_AndMostOfEitherIsThere()
    {
        var (right, wrong, missed) = (0, 0, new List<string>());
        foreach (var seed in Enumerable.Range(FirstSeed, Years))
        {
            var year = new SyntheticYear(seed);
            var expected = Misuse.SeedAll(year, Least + year.Next(Most - Least));
            var found = DetectMisuse.Run(FindingRules.Shipped(), year.Log)
                .SelectMany(finding => finding.About.Select(user => (finding.Rule, user))).Distinct().ToList();
            right += found.Intersect(expected).Count();
            wrong += found.Except(expected).Count();
            missed.AddRange(expected.Except(found).Select(one => one.Rule));
        }

        var (precision, recall) = ((double)right / (right + wrong), (double)right / (right + missed.Count));
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"held-out years: {Years}, precision {precision:F3}, recall {recall:F3}, accused wrongly {wrong}, missed {string.Join(' ', missed)}"));
        precision.ShouldBeGreaterThan(0.9);
        recall.ShouldBeGreaterThan(0.9);
    }
}
