using Exchange.Records.Identity;

namespace Exchange.Records.Tests.Identity;

public sealed class OriTests
{
    [Theory]
    [InlineData("FL0130200", AgencyCategory.LawEnforcement)]
    [InlineData("FL0130209", AgencyCategory.LawEnforcement)]
    [InlineData("FL013020A", AgencyCategory.Prosecutor)]
    [InlineData("FL013020B", AgencyCategory.Pretrial)]
    [InlineData("FL013020C", AgencyCategory.Corrections)]
    [InlineData("FL013020E", AgencyCategory.RailroadOrCampusPolice)]
    [InlineData("FL013020G", AgencyCategory.ProbationOrParole)]
    [InlineData("FL013020I", AgencyCategory.Interpol)]
    [InlineData("FL013020J", AgencyCategory.Court)]
    [InlineData("FL013020M", AgencyCategory.CustodialFacility)]
    [InlineData("FL013020N", AgencyCategory.RegionalDispatch)]
    [InlineData("FL013020Y", AgencyCategory.OtherCriminalJustice)]
    public void NinthCharacter_TellsTheCategory(string text, AgencyCategory category) =>
        Ori.Parse(text).Category.ShouldBe(category);

    [Fact]
    public void EveryOtherNinthCharacter_IsUnknown()
    {
        foreach (var ninth in "DFHKLOPQRSTUVWXZ")
        {
            Ori.Parse("FL013020" + ninth).Category.ShouldBe(AgencyCategory.Unknown, $"{ninth}");
        }
    }

    [Fact]
    public void LowerCase_IsRaised()
    {
        Ori.Parse("fl013020a").ShouldBe(Ori.Parse("FL013020A"));
        Ori.Parse("fl013020a").State.ShouldBe("FL");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("FL013020")]
    [InlineData("FL01302000")]
    [InlineData("1L0130200")]
    [InlineData("F10130200")]
    [InlineData("FL01302-0")]
    [InlineData("FL 130200")]
    [InlineData("FL013020Ä")]
    [InlineData("FL01302٠0")]
    public void AnythingElse_IsRefused(string? text) => Ori.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void NoIdentifier_NamesNoAgencyAndHasNoCategory()
    {
        var none = default(Ori);

        none.Text.ShouldBe("");
        none.State.ShouldBe("");
        none.Category.ShouldBe(AgencyCategory.Unknown);
    }

    [Fact]
    public void EveryCategoryName_ReadsBack_AndUnknownIsNoName()
    {
        foreach (var category in Enum.GetValues<AgencyCategory>().Where(category => category != AgencyCategory.Unknown))
        {
            AgencyCategories.TryParse(AgencyCategories.Name(category), out var read).ShouldBeTrue();
            read.ShouldBe(category);
        }

        AgencyCategories.TryParse("unknown", out _).ShouldBeFalse();
        AgencyCategories.TryParse(null, out _).ShouldBeFalse();
        AgencyCategories.Names.ShouldNotContain("unknown");
    }
}
