using System.Globalization;
using Exchange.Node.Pages;
using Exchange.Records.Validation;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Reports.Pages;

/// <summary>Of which days a report is wanted, as the form gives it.</summary>
/// <param name="From">The first day, <c>yyyy-MM-dd</c>, UTC.</param>
/// <param name="To">The last day, <c>yyyy-MM-dd</c>, UTC.</param>
public sealed record ReportForm(string? From, string? To)
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The month before a time.</summary>
    public static ReportForm MonthBefore(DateTimeOffset now)
    {
        var last = new DateOnly(now.Year, now.Month, 1).AddDays(-1);
        return new ReportForm(Text(new DateOnly(last.Year, last.Month, 1)), Text(last));
    }

    /// <summary>What was sent.</summary>
    public static ReportForm Read(IFormCollection form) => new(form.Text("from"), form.Text("to"));

    /// <summary>The same as the API takes it, or everything that is wrong.</summary>
    public (ReportPeriod? Period, IReadOnlyList<Problem> Problems) ToPeriod()
    {
        var (hasFrom, hasTo) = (TryRead(From, out var from), TryRead(To, out var to));
        if (hasFrom && hasTo)
        {
            var period = new ReportPeriod(from, to);
            return (period, period.Check());
        }

        return (null, [.. hasFrom ? [] : Unreadable("from"), .. hasTo ? [] : Unreadable("to")]);
    }

    private static Problem[] Unreadable(string name) => [new Problem(name, "day-unreadable", $"give a day as {DayForm}")];

    private static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day < DateOnly.MaxValue;

    private static string Text(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}
