using Exchange.Node.SignIn;

namespace Exchange.Node.Tests.SignIn;

public sealed class TimeCodesTests
{
    private static readonly byte[] Key = "12345678901234567890"u8.ToArray();

    /// <summary>RFC 6238, appendix B, SHA-1; the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_AreThoseOfTheRfc(long seconds, string code) =>
        TimeCodes.Of(Key, TimeCodes.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void CodeOfANeighbouringStep_IsTaken_AndNoOther(int away, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_772_452_800);
        var step = TimeCodes.StepAt(now) + away;

        TimeCodes.Match(Key, TimeCodes.Of(Key, step), now).ShouldBe(taken ? step : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("２８７０８２")]
    public void WhatIsNoCode_MatchesNothing(string code) => TimeCodes.Match(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)).ShouldBeNull();

    [Fact]
    public void CodeWithASpace_IsTaken() => TimeCodes.Match(Key, "287 082", DateTimeOffset.FromUnixTimeSeconds(59)).ShouldNotBeNull();

    /// <summary>RFC 4648, 10, without padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_IsThatOfTheRfc_BothWays(string text, string digits)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);

        Base32.Write(bytes).ShouldBe(digits);
        Base32.Read(digits).ShouldBe(bytes);
    }
}
