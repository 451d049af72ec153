using System.Text;
using System.Text.RegularExpressions;
using Exchange.Policy.Decisions;
using Exchange.Policy.Redaction;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Tests.Templates;

/// <summary>Holds docs/sharing-templates.md against what the program does.</summary>
public sealed partial class SharingTemplatesPageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "sharing-templates.md"));
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ExampleOfThePage_IsATemplate_AndItsTableOfCasesHolds()
    {
        Directory.CreateDirectory(folder.At("springfield"));
        File.WriteAllText(folder.At("springfield", "template.json"), Block("json"));
        File.WriteAllText(folder.At("springfield", "tests.yaml"), Block("yaml"));

        var report = DecisionTables.Run(folder.Path);

        report.Failures.ShouldBeEmpty();
        report.UncoveredRules.ShouldBeEmpty();
        report.Cases.ShouldBe(5);
    }

    [Theory]
    [InlineData("FL9900000", "C", false, "", SharingLevel.Full)]
    [InlineData("FL9900000", "C", false, "active-investigation", SharingLevel.Pointer)]
    [InlineData("FL9900000", "C", false, "juvenile", SharingLevel.Full)]
    [InlineData("FL990010A", "C", false, "juvenile", SharingLevel.Pointer)]
    [InlineData("GA990020A", "C", false, "", SharingLevel.None)]
    [InlineData("FL9900000", "J", true, "juvenile", SharingLevel.None)]
    [InlineData("FL990010N", "C", false, "juvenile", SharingLevel.None)]
    public void TableOfThePage_IsWhatComesOfTheExample(string ori, string code, bool consent, string mark, SharingLevel level)
    {
        var template = TemplateReader.ReadTemplate(Encoding.UTF8.GetBytes(Block("json"))).Value!;
        var requester = new Requester(Ori.Parse(ori), null, Enum.Parse<UseCode>(code), consent);

        new SharingPolicy(template, ExchangeWideRules.Shipped()).Decide(requester, new EntryLabel("arrest", "rms", mark)).Level.ShouldBe(level);
    }

    [Fact]
    public void WordsOfThePage_AreThoseOfTheProgram()
    {
        Words("categories").ShouldBe(AgencyCategories.Names);
        Words("groups").ShouldBe(FieldGroups.DecidableNames);
        Words("masks").ShouldBe(Masks.Names);
        Words("levels").ShouldBe(AccessLevels.Names);
        Words("offenses").ShouldBe(Exchange.Records.Codes.OffenseClasses.All);
        ObligationTypes.All.ShouldAllBe(type => Page.Contains($"`{type}`"));
        UseCodes.Names.ShouldAllBe(code => Page.Contains($"`{code}` "));
    }

    private static string Block(string language) => Regex.Match(Page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static IEnumerable<string> Words(string name)
    {
        var part = Regex.Match(Page, $"<!-- {name} -->(.*?)<!-- /{name} -->", RegexOptions.Singleline).Groups[1].Value;
        return Quoted().Matches(part).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
