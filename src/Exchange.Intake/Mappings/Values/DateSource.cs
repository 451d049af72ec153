using Exchange.Records.Identity;
using Exchange.Records.Validation;
using NodaTime;

namespace Exchange.Intake.Mappings.Values;

/// <summary>A date or time out of one or two columns, in the formats that the mapping says.</summary>
/// <param name="text">The columns, joined by a blank.</param>
/// <param name="formats">Tried in turn.</param>
/// <param name="zone">Zone of local times.</param>
/// <param name="memory">Place in <see cref="RowValues.Dates"/> where dates that were read are remembered, for exports
/// repeat them.</param>
internal sealed class DateSource(ValueSource text, IReadOnlyList<DateFormat> formats, DateTimeZone zone, int memory)
{
    private const int YearMin = 1900;
    private const int RememberedMax = 4096;

    /// <summary>Columns that are read.</summary>
    public IReadOnlyList<ColumnRef> Columns => text.Columns;

    /// <summary>The rule in words.</summary>
    public string Words =>
        $"a date as {string.Join(" or ", formats.Select(format => $"`{format.Name}`"))}, zone {zone.Id}";

    /// <summary>The time in this row in UTC; neither value nor problem where there is none.</summary>
    public (object? Value, Problem? Wrong) ReadTime(RowValues row)
    {
        var (reading, format, wrong) = Read(row);
        return (format is null ? null : reading.Time.ToDateTimeOffset(), wrong);
    }

    /// <summary>The date in this row, as exact as its format.</summary>
    public (object? Value, Problem? Wrong) ReadDate(RowValues row)
    {
        var (reading, format, wrong) = Read(row);
        var precision = format?.Precision ?? default;
        return (format is null ? null : new PartialDate(
            reading.Local.Year, precision.Month ? reading.Local.Month : 0, precision is { Month: true, Day: true }
                ? reading.Local.Day : 0), wrong);
    }

    private (DateReading Reading, DateFormat? Format, Problem? Wrong) Read(RowValues row)
    {
        if (text.Read(row) is not { } given)
        {
            return default;
        }

        var (reading, format) = Parse(given, row.Dates[memory]);
        if (format is null)
        {
            return (default, null, Unreadable(given));
        }

        return reading.Local.Year < YearMin || reading.Local.Year > row.Context.YearMax
            ? (default, null, new Problem("", IntakeCodes.DateImpossible,
                FormattableString.Invariant($"the year is not from {YearMin} to {row.Context.YearMax}; correct it")))
            : (reading, format, null);
    }

    private (DateReading Reading, DateFormat? Format) Parse(
        string given, Dictionary<string, (DateReading Reading, DateFormat? Format)> remembered)
    {
        if (remembered.TryGetValue(given, out var known))
        {
            return known;
        }

        (DateReading Reading, DateFormat? Format) result = default;
        foreach (var format in formats)
        {
            if (format.TryRead(given, zone, out var reading))
            {
                result = (reading, format);
                break;
            }
        }

        if (remembered.Count >= RememberedMax)
        {
            remembered.Clear();
        }

        remembered[given] = result;
        return result;
    }

    private Problem Unreadable(string given)
    {
        var names = string.Join("` or `", formats.Select(format => format.Name));
        return ValueClass.IsDateLike(given)
            ? new Problem("", IntakeCodes.DateImpossible, $"there is no such date, or it is not written as `{names}`")
            : new Problem("", IntakeCodes.DateUnreadable, $"give a date as `{names}`");
    }
}
