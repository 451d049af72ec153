using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Node.Findings.Rules;

namespace Exchange.Node.Tests.Findings;

public sealed class FindingRulesTests
{
    [Fact]
    public void ShippedRules_AreOneOfEachKind() =>
        FindingRules.Shipped().Rules.Select(rule => rule.Kind).ShouldBe(Enum.GetValues<FindingKind>(), ignoreOrder: true);

    [Fact]
    public void Schema_NamesEveryMemberAndEveryKind()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Repository.At("schemas", "findings.schema.json")))!;
        var rule = schema["properties"]!["rules"]!["items"]!["properties"]!.AsObject();

        rule.Select(property => property.Key).ShouldBe(
            typeof(FindingRule).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)), ignoreOrder: true);
        rule["kind"]!["enum"]!.AsArray().Select(kind => kind!.GetValue<string>()).ShouldBe(
            Enum.GetValues<FindingKind>().Select(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())), ignoreOrder: true);
    }

    [Theory]
    [InlineData("{}", "findings-unreadable")]
    [InlineData("not json", "findings-unreadable")]
    [InlineData("""{"version":1,"windowDays":92,"rules":[]}""", "rules-missing")]
    [InlineData("""{"version":1,"windowDays":92,"rules":[{"id":"x","kind":"nosuch","title":"","score":1}]}""", "findings-unreadable")]
    [InlineData(
        """{"version":0,"windowDays":1,"rules":[{"id":"X y","kind":"own-name","title":"","score":0,"atLeast":0},{"id":"X y","kind":"own-name","title":"","score":1}]}""",
        "version-low window-range rule-id score-range threshold-range rule-id rule-twice")]
    public void WrongRules_AreRefused_WithEveryProblem(string document, string codes)
    {
        var (rules, problems) = FindingRules.Read(Encoding.UTF8.GetBytes(document));

        rules.ShouldBeNull();
        problems.Select(problem => problem.Code).ShouldBe(codes.Split(' '));
    }
}
