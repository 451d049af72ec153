using Exchange.Matching.Dates;
using Exchange.Records.Identity;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Matching.Tests.Dates;

public sealed class BirthDatesTests
{
    [Theory]
    [InlineData("1980-03-12", "1980-03-12", DateLikeness.Same)]
    [InlineData("1980-03-12", "1980-12-03", DateLikeness.Swapped)]
    [InlineData("1980-03-12", "1980-03-21", DateLikeness.DigitsSwapped)]
    [InlineData("1980-03-12", "1908-03-12", DateLikeness.DigitsSwapped)]
    [InlineData("1980-03-12", "1980-03-13", DateLikeness.OneDigit)]
    [InlineData("1980-03-12", "1970-03-12", DateLikeness.OneDigit)]
    [InlineData("1989-03-12", "1990-03-12", DateLikeness.NextYear)]
    [InlineData("1980-03-12", "1980-03", DateLikeness.SameMonth)]
    [InlineData("1980-03", "1980-03", DateLikeness.SameMonth)]
    [InlineData("1980-03-12", "1980", DateLikeness.SameYear)]
    [InlineData("1980", "1980-03-12", DateLikeness.SameYear)]
    [InlineData("1980-03-12", "1980-04", DateLikeness.None)]
    [InlineData("1980-03-12", "1981", DateLikeness.None)]
    [InlineData("1980-03-12", "1963-07-30", DateLikeness.None)]
    public void Dates_AgreeAsFormsGetThemWrong(string asked, string found, DateLikeness likeness)
    {
        BirthDates.Compare(Date(asked), Date(found)).ShouldBe(likeness);
        BirthDates.Compare(Date(found), Date(asked)).ShouldBe(likeness);
    }

    /// <summary>What the index relies on.</summary>
    [Fact]
    public void Lookups_FindExactlyTheDatesThatAreAlike_AndSayHow() =>
        Prop.ForAll(Arb.From(Dates()), Arb.From(Dates()), (asked, found) => Likeness(DateLookups.Of(asked), found) == BirthDates.Compare(asked, found))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(10_000).WithReplay(3, 9));

    [Fact]
    public void EveryDateAlike_IsFound()
    {
        var asked = new PartialDate(1988, 2, 29);
        var lookups = DateLookups.Of(asked);
        for (var day = new DateOnly(1900, 1, 1); day.Year < 2030; day = day.AddDays(1))
        {
            var found = PartialDate.From(day);
            Likeness(lookups, found).ShouldBe(BirthDates.Compare(asked, found), found.ToString());
        }
    }

    private static DateLikeness Likeness(DateLookups lookups, PartialDate found) =>
        lookups.Ways.SingleOrDefault(way => way.Finds(found))?.Likeness ?? DateLikeness.None;

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);

    /// <summary>Few years, months and days, so that dates meet often.</summary>
    private static Gen<PartialDate> Dates() =>
        from year in Gen.Elements(1908, 1979, 1980, 1981, 1988, 1990, 1998)
        from month in Gen.Choose(0, 12)
        from day in Gen.Elements(0, 1, 3, 10, 12, 21, 28)
        select new PartialDate(year, month, month == 0 ? 0 : day);
}
