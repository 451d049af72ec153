using System.Globalization;
using Exchange.Node.Findings.Detection;

namespace Exchange.Node.Tests.Findings;

/// <summary>What counts as within a shift.</summary>
public sealed class ShiftTests
{
    [Theory]
    [InlineData("06:00", "18:00", "UTC", "05:00", true)]
    [InlineData("06:00", "18:00", "UTC", "04:59", false)]
    [InlineData("06:00", "18:00", "UTC", "18:59", true)]
    [InlineData("06:00", "18:00", "UTC", "19:30", false)]
    [InlineData("22:00", "06:00", "UTC", "03:00", true)]
    [InlineData("22:00", "06:00", "UTC", "12:00", false)]
    [InlineData("08:00", "16:00", "America/New_York", "13:30", true)]
    [InlineData("08:00", "16:00", "America/New_York", "08:30", false)]
    [InlineData("08:00", "16:00", "Nowhere/AtAll", "03:00", true)]
    public void Hour_IsInTheShiftOrNot(string from, string to, string zone, string at, bool within) =>
        new Shift(Clock(from), Clock(to), zone).Contains(At(at)).ShouldBe(within);

    /// <summary>With an hour on either side such a shift goes all the way round.</summary>
    [Theory]
    [InlineData("07:00", "07:00")]
    [InlineData("00:00", "23:59")]
    [InlineData("08:00", "06:30")]
    public void ShiftOfAWholeDay_HasNoHourOutside(string from, string to) =>
        Enumerable.Range(0, 24).ShouldAllBe(hour => new Shift(Clock(from), Clock(to), "UTC").Contains(At($"{hour:D2}:30")));

    private static TimeOnly Clock(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) => new(new DateOnly(2026, 11, 20), Clock(text), TimeSpan.Zero);
}
