using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.Policy.Templates;
using Exchange.Records.Identity;

namespace Exchange.Policy.Tests.Templates;

/// <summary>A template of as many rules as there may be is loaded and analysed in under a second, at worst when all its rules are for the same.</summary>
public sealed class ManyRulesTests
{
    private static readonly string[] Categories = [.. AgencyCategories.Names];
    private static readonly string[] Codes = ["A", "C", "F", "J", "S"];

    public static TheoryData<string> Shapes => ["different", "alike", "long-lists"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ThousandRules_AreLoadedAndAnalysedInUnderASecond(string shape)
    {
        var document = Encoding.UTF8.GetBytes(Template(shape).ToJsonString());

        var best = Enumerable.Range(0, 4).Min(_ => Analyse(document));

        best.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        TestContext.Current.TestOutputHelper?.WriteLine($"{shape}: {best.TotalMilliseconds:F0} ms, {document.Length} bytes");
    }

    private static TimeSpan Analyse(byte[] document)
    {
        var clock = Stopwatch.StartNew();
        var reading = TemplateReader.ReadTemplate(document);
        reading.Problems.ShouldBeEmpty();
        TemplateAnalysis.Find(reading.Value!, ExchangeWideRules.Shipped(), AgencyGroups.None, []).ShouldNotBeNull();
        return clock.Elapsed;
    }

    private static JsonObject Template(string shape)
    {
        var random = new Random(7);
        return new JsonObject
        {
            ["owner"] = "FL9900000", ["version"] = 1, ["title"] = shape,
            ["rules"] = new JsonArray([.. Enumerable.Range(0, TemplateReader.RulesMax).Select(number => Rule(shape, number, random))]),
        };
    }

    private static JsonObject Rule(string shape, int number, Random random)
    {
        var rule = new JsonObject
        {
            ["id"] = $"r{number}",
            ["audience"] = new JsonObject { ["categories"] = Some(shape == "alike" ? [Categories[0]] : Categories, random) },
            ["useCodes"] = Some(shape == "alike" ? ["C"] : Codes, random),
            ["level"] = random.Next(3) == 0 ? "pointer" : "full",
        };
        if (shape == "long-lists")
        {
            rule["audience"] = new JsonObject { ["oris"] = new JsonArray([.. Enumerable.Range(0, 50).Select(n => (JsonNode)$"FL{n:D7}")]) };
        }

        return rule;
    }

    private static JsonArray Some(string[] words, Random random) =>
        new([.. words.Where(_ => random.Next(2) == 0).DefaultIfEmpty(words[0]).Select(word => (JsonNode)word)]);
}
