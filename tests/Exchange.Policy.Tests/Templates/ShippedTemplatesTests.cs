using System.Text.Json.Nodes;
using Exchange.Policy.Templates;

namespace Exchange.Policy.Tests.Templates;

/// <summary>The templates in policies/ are what others start from: sound, and readable by people who do not program.</summary>
public sealed class ShippedTemplatesTests
{
    public static TheoryData<string> Names => [.. Directory.GetDirectories(Repository.At("policies")).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Names))]
    public void ShippedTemplate_HasNoRuleThatDoesNothing(string name)
    {
        var template = TemplateReader.ReadTemplate(File.ReadAllBytes(Repository.At("policies", name, "template.json"))).Value!;

        TemplateAnalysis.Find(template, ExchangeWideRules.Shipped(), AgencyGroups.None, []).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ShippedTemplate_SaysInWordsWhatItIsFor_AndWhatEachRuleDoes(string name)
    {
        var document = JsonNode.Parse(File.ReadAllText(Repository.At("policies", name, "template.json")))!;
        var rules = document["rules"]!.AsArray();

        document["description"]!.ToString().Length.ShouldBeGreaterThan(40);
        rules.ShouldAllBe(rule => rule!["note"]!.ToString().Length > 30);
        rules.Count.ShouldBeLessThanOrEqualTo(6);
        File.ReadAllText(Repository.At("docs", "sharing-templates.md")).ShouldContain($"| `{name}` |");
    }
}
