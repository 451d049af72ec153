using Exchange.Matching.Identifiers;

namespace Exchange.Matching.Tests.Identifiers;

public sealed class IdentifierFoldingTests
{
    [Theory]
    [InlineData("B-425-600-80-221-0", "b425600802210")]
    [InlineData("000-12-3456", "123456")]
    [InlineData(" 0000 ", "0000")]
    [InlineData("--", "")]
    public void Numbers_AreOneRunWithoutLeadingZeros(string number, string compact) => IdentifierFolding.Compact(number).ShouldBe(compact);
}
