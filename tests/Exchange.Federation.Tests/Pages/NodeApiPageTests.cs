using System.Text.Json;
using System.Text.RegularExpressions;
using Exchange.Node.Policies.Editing;
using Exchange.Policy.Differences;
using Exchange.Protocol;
using Exchange.Protocol.Http;

namespace Exchange.Federation.Tests.Pages;

/// <summary>docs/node-api.md, held against the code.</summary>
public sealed partial class NodeApiPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "node-api.md"));

    [Fact]
    public void EveryAddress_IsInTheTable() =>
        Addresses().Matches(Page).Select(match => match.Groups["path"].Value).Distinct().ShouldBe(
            typeof(TemplatePaths).GetFields().Select(field => ((string)field.GetRawConstantValue()!).Replace(":int", "", StringComparison.Ordinal)),
            ignoreOrder: true);

    [Theory]
    [InlineData("step", typeof(TemplateStepRequest))]
    [InlineData("simulate", typeof(SimulateRequest))]
    [InlineData("diff", typeof(DiffRequest))]
    public void Examples_AreReadAndWrittenJustSo(string name, Type type)
    {
        var example = Fences().Matches(Page).Single(fence => fence.Groups["name"].Value == name).Groups["text"].Value.Trim();

        JsonSerializer.Serialize(JsonSerializer.Deserialize(example, type, ProtocolJson.Options), type, ProtocolJson.Options).ShouldBe(example);
    }

    [Fact]
    public void EveryCountOfADifference_IsNamed()
    {
        var names = typeof(PolicyDifference).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .Except(["records", "agenciesCompared", "isEmpty"]);

        names.Where(name => !Page.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex("^\\| `(GET|PUT|POST|DELETE) (?<path>[^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Addresses();

    [GeneratedRegex("```json (?<name>[a-z]+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();
}
