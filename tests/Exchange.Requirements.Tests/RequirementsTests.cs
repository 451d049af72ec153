namespace Exchange.Requirements.Tests;

/// <summary>Keeps docs/requirements.md true to what the tests claim.</summary>
public sealed class RequirementsTests
{
    [Fact]
    public void EveryClaim_IsOfARuleThatExists() =>
        ProvenRules.Find().Select(rule => rule.Id).Except(RequirementsPage.Ids()).ShouldBeEmpty();

    [Fact]
    public void Page_ListsTheRulesProvenSoFar() =>
        File.ReadAllText(RequirementsPage.Path).ShouldBe(
            RequirementsPage.Expected(ProvenRules.Find()), "run this project's program with `-explicit only` to write the page anew");

    [Fact]
    public void Ids_AreGivenOnce() =>
        RequirementsPage.Ids().GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Fact(Explicit = true)]
    public void WritePage() => File.WriteAllText(RequirementsPage.Path, RequirementsPage.Expected(ProvenRules.Find()));
}
