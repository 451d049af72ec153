using System.Text.RegularExpressions;

namespace Exchange.Tidy.Tests;

/// <summary>Pages that must stay true to the repository.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void GlossaryTypes_Exist()
    {
        var types = SourceFiles.CSharp("src").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet();

        var rows = SourceFiles.Table("docs/glossary.md", "word");

        rows.ShouldNotBeEmpty();
        rows.Select(row => row[2].Trim('`')).Where(type => !types.Contains(type)).ShouldBeEmpty();
    }

    [Fact]
    public void GlossaryWords_AreSortedAndSaidOnce()
    {
        var words = SourceFiles.Table("docs/glossary.md", "word").Select(row => row[0]).ToList();

        words.ShouldBe(words.Distinct().Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Decisions_AreAllListed()
    {
        var listed = LinkTargets().Matches(File.ReadAllText(Repository.At("docs", "adr", "README.md"))).Select(match => match.Groups[1].Value);

        var there = Directory.EnumerateFiles(Repository.At("docs", "adr"), "0*.md").Select(path => Path.GetFileName(path));

        listed.ShouldBe(there.Order(), ignoreOrder: false);
    }

    [Fact]
    public void Decisions_StateTheirDownside() =>
        Directory.EnumerateFiles(Repository.At("docs", "adr"), "0*.md").Where(path => !File.ReadAllText(path).Contains("Bad:", StringComparison.Ordinal))
            .Select(SourceFiles.Short).ShouldBeEmpty();

    [Fact]
    public void Links_LeadSomewhere()
    {
        var pages = Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories));

        var dead = pages.SelectMany(page => LinkTargets().Matches(File.ReadAllText(page)).Select(match => (page, target: match.Groups[1].Value)))
            .Where(link => !link.target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Path.GetDirectoryName(link.page)!, link.target.Split('#')[0])))
            .Select(link => $"{SourceFiles.Short(link.page)} -> {link.target}");

        dead.ShouldBeEmpty();
    }

    [Fact]
    public void ShippedTemplates_HaveDecisionTests() =>
        Directory.EnumerateFiles(Repository.At("policies"), "template.json", SearchOption.AllDirectories)
            .Where(path => !File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "tests.yaml"))).Select(SourceFiles.Short).ShouldBeEmpty();

    [Fact]
    public void Code_LeavesNothingForLater() =>
        SourceFiles.CSharp("src").Where(path => LaterWords().IsMatch(File.ReadAllText(path))).Select(SourceFiles.Short).ShouldBeEmpty();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex LinkTargets();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX:|NotImplementedException)\b")]
    private static partial Regex LaterWords();
}
