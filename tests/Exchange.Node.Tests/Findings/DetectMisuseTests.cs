using Exchange.Node.Findings;
using Exchange.Node.Findings.Detection;
using Exchange.Node.Findings.Rules;
using Exchange.Protocol.Errors;

namespace Exchange.Node.Tests.Findings;

/// <summary>What the shipped rules find in a year of an agency's searches.</summary>
public sealed class DetectMisuseTests
{
    private const int March = 65;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void HonestYear_RaisesNothing(int seed) => Found(new SyntheticYear(seed)).ShouldBeEmpty();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [Requirement("IL-80a")]
    public void SeededMisuse_IsFound_AndNobodyElseIsAccused(int seed)
    {
        var year = new SyntheticYear(seed);
        var expected = Misuse.SeedAll(year, March);

        var found = Found(year).SelectMany(finding => finding.About.Select(user => (finding.Rule, user))).Distinct().ToList();

        var missed = expected.Except(found).ToList();
        missed.ShouldBeEmpty();
        var wrong = found.Except(expected).ToList();
        ((double)wrong.Count / found.Count).ShouldBeLessThan(0.1, string.Join(' ', wrong));
    }

    [Fact]
    public void SameLog_RaisesTheSameIds_AndMoreOfTheSameMonthStaysOneCase()
    {
        var year = new SyntheticYear(21);
        Misuse.OwnName(year, "user7", March);
        var first = Found(year);
        Misuse.OwnName(year, "user7", March + 2);

        var second = Found(year);

        second.Select(finding => finding.Id).ShouldBe(first.Select(finding => finding.Id));
        second.ShouldHaveSingleItem().Evidence.Count.ShouldBe(2);
        second.Single().Score.ShouldBeGreaterThan(first.Single().Score);
    }

    [Fact]
    public void Finding_SaysWhyWithoutSayingWhom()
    {
        var year = new SyntheticYear(22);
        Misuse.OwnName(year, "user7", March);

        var finding = Found(year).Single();

        finding.Why.ShouldBe("user7 searched for their own name, 1 times");
        finding.ToString().ShouldNotContain(SyntheticYear.Surname(207));
    }

    [Fact]
    public void OneCaseNumber_ExplainsAReasonThatComesAgain()
    {
        var year = new SyntheticYear(23);
        Misuse.SameReason(year, "user9", March, caseNumber: "2026-1");
        Found(year).ShouldBeEmpty();

        Misuse.SameReason(year, "user9", March + 31, caseNumber: null);
        Found(year).ShouldHaveSingleItem().Rule.ShouldBe("same-reason");
    }

    [Fact]
    public void RefusedAttempts_CountOnlyWhenThereAreMany()
    {
        var year = new SyntheticYear(24);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            year.Add(Refused(year, attempt, ErrorCode.ConsentMissing));
        }

        Found(year).ShouldBeEmpty();

        year.Add(Refused(year, 3, ErrorCode.ConsentMissing));
        Found(year).ShouldHaveSingleItem().Rule.ShouldBe("consent-missing");
    }

    private static WatchedAct Refused(SyntheticYear year, int minute, ErrorCode code) =>
        new(0, year.OnShift("user3", March).AddMinutes(minute), "request-refused", "user3", SyntheticYear.Ori) { Code = ErrorCodes.Name(code) };

    private static IReadOnlyList<Finding> Found(SyntheticYear year) => DetectMisuse.Run(FindingRules.Shipped(), year.Log);
}
