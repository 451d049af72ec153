using Exchange.Matching.Places;

namespace Exchange.Matching.Tests.Places;

public sealed class AddressFoldingTests
{
    [Theory]
    [InlineData("1200 N. Main Street #4B", "1200 N MAIN ST APT 4B")]
    [InlineData("0042 Martin Luther King Boulevard", "42 Martin Luther King Blvd.")]
    [InlineData("Fifth Avenue", "5th Ave")]
    [InlineData("100 block of Southwest Oak Terrace", "100 BLK OF SW OAK TERR")]
    [InlineData("12 Elm St Apt # 3", "12 Elm Street, Unit 3")]
    public void UsualWaysToWrite_AreOne(string one, string other) =>
        AddressFolding.Words(one).ShouldBe(AddressFolding.Words(other));

    [Theory]
    [InlineData("12 Elm St", "12 Elm Ave")]
    [InlineData("12 N Elm St", "12 S Elm St")]
    [InlineData("000", "1")]
    public void DifferentPlaces_StayDifferent(string one, string other) =>
        AddressFolding.Words(one).ShouldNotBe(AddressFolding.Words(other));

    [Fact]
    public void Folding_IsItsOwnFixedPoint()
    {
        foreach (var word in AddressFolding.Words("first Street north lot apt Road heights Expressway 007 saint"))
        {
            AddressFolding.Form(word).ShouldBe(word);
        }
    }

    [Fact]
    public void Wildcards_AreKeptOnRequest() =>
        string.Join(' ', AddressFolding.Words("12?? Mai* Street", keepWildcards: true)).ShouldBe("12?? mai* st");
}
