using Exchange.Policy.Requesters;

namespace Exchange.Policy.Tests.Requesters;

public sealed class UseCodesTests
{
    [Fact]
    public void EveryCode_ReadsBackAndHasAMeaning()
    {
        UseCodes.Names.ShouldBe(["A", "C", "F", "J", "S"]);
        foreach (var name in UseCodes.Names)
        {
            UseCodes.TryParse(name, out var code).ShouldBeTrue();
            code.ToString().ShouldBe(name);
            UseCodes.Meaning(code).Length.ShouldBeGreaterThan(5);
        }
    }

    /// <summary>Licensing (I), housing (H), visas (V) and the like are no purposes of this exchange.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("c")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("CC")]
    [InlineData(" C")]
    [InlineData("I")]
    [InlineData("H")]
    [InlineData("V")]
    [InlineData("X")]
    [InlineData("A,C")]
    public void AnythingElse_IsNoCode(string? text) => UseCodes.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void AgenciesThatReceive_AreTheOwnAndTheOneAskedFor()
    {
        SomePolicy.Requester().Agencies.ShouldBe([Some.Police]);
        SomePolicy.Requester(onBehalfOf: Some.Prosecutor).Agencies.ShouldBe([Some.Police, Some.Prosecutor]);
        SomePolicy.Requester(onBehalfOf: Some.Police).Agencies.ShouldBe([Some.Police]);
    }
}
