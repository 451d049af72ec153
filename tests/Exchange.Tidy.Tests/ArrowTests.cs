using System.Xml.Linq;

namespace Exchange.Tidy.Tests;

/// <summary>The arrow table of ARCHITECTURE.md is the authority on who may reference whom.</summary>
public sealed class ArrowTests
{
    [Fact]
    public void ProjectReferences_AreThoseOfTheArrowTable()
    {
        var table = SourceFiles.Table("ARCHITECTURE.md", "project").ToDictionary(
            row => row[0], row => row[2].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order().ToArray());

        var actual = Directory.EnumerateFiles(Repository.At("src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), References);

        actual.Keys.Order().ShouldBe(table.Keys.Order());
        foreach (var (project, references) in actual)
        {
            references.ShouldBe(table[project], $"{project} references other projects than ARCHITECTURE.md says");
        }
    }

    [Fact]
    public void EverySourceProject_HasATestProject()
    {
        // Hosting has nothing of its own to decide; the tests of node, hub and federation run through it, and those of the pages through Ui.
        string[] without = ["Exchange.Hosting", "Exchange.Ui"];
        var missing = Directory.EnumerateDirectories(Repository.At("src")).Select(path => Path.GetFileName(path))
            .Except(without).Where(name => !Directory.Exists(Repository.At("tests", name + ".Tests")));

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void NoProject_IsCalledByANameThatSaysNothing()
    {
        string[] refused = ["Core", "Common", "Shared", "Utils", "Helpers", "Infrastructure"];

        var folders = Directory.EnumerateDirectories(Repository.At("src"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path).Split('.')[^1]);

        folders.Intersect(refused).ShouldBeEmpty();
    }

    private static string[] References(string project) =>
        [.. XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)["Exchange.".Length..]).Order()];
}
