using Exchange.Records.Identity;

namespace Exchange.Records.Tests.Identity;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("1987", 1987, 0, 0)]
    [InlineData("1987-03", 1987, 3, 0)]
    [InlineData("1987-03-09", 1987, 3, 9)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("0001-01-01", 1, 1, 1)]
    public void ThreeForms_AreReadAndWrittenBack(string text, int year, int month, int day)
    {
        PartialDate.TryParse(text, out var date).ShouldBeTrue();

        date.ShouldBe(new PartialDate(year, month, day));
        date.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("87")]
    [InlineData("1987-3-9")]
    [InlineData("1987-13")]
    [InlineData("1987-00")]
    [InlineData("2023-02-29")]
    [InlineData("1987-02-00")]
    [InlineData("0000")]
    [InlineData("1987-03-09T00:00:00Z")]
    [InlineData("03/09/1987")]
    [InlineData(" 1987")]
    [InlineData("1987 ")]
    [InlineData("١٩٨٧")]
    public void ImpossibleDatesAndOtherForms_AreRefused(string? text) => PartialDate.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void WholeDate_IsKnownWholly() =>
        PartialDate.From(new DateOnly(1987, 3, 9)).ShouldBe(new PartialDate(1987, 3, 9));
}
