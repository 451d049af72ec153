using Exchange.Node.Findings.Detection;
using Exchange.Node.Findings.Rules;

namespace Exchange.Node.Tests.Findings;

/// <summary>The shipped rules do what <c>policies/findings.tests.yaml</c> says.</summary>
public sealed class FindingCasesTests
{
    public static TheoryData<string> Names => [.. FindingCase.Shipped().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_RaisesExactlyWhatItSays(string name)
    {
        var one = FindingCase.Shipped().Single(one => one.Name == name);

        var raised = DetectMisuse.Run(FindingRules.Shipped(), one.ToLog()).Select(finding => $"{finding.Rule}: {string.Join(", ", finding.About)}");

        raised.ShouldBe(one.Raises.Select(rule => $"{rule.Key}: {string.Join(", ", rule.Value)}"), ignoreOrder: true);
    }

    [Fact]
    public void EveryRule_HasACaseThatRaisesIt_AndOneThatNearlyDoes()
    {
        var rules = FindingRules.Shipped().Rules.Select(rule => rule.Id).ToList();
        var cases = FindingCase.Shipped();

        rules.Except(cases.SelectMany(one => one.Raises.Keys)).ShouldBeEmpty();
        rules.Except(cases.Where(one => one.Raises.Count == 0).Select(one => one.Nearly)).ShouldBeEmpty();
        cases.Where(one => one.Raises.Count == 0 && !rules.Contains(one.Nearly!)).ShouldBeEmpty();
    }
}
