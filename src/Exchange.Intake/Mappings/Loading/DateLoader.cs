using Exchange.Intake.Mappings.Values;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>Loads a date: columns, formats, zone.</summary>
internal sealed class DateLoader(LoadNotes notes)
{
    /// <summary>The date of a map with the key <c>date</c>, or null where it was reported.</summary>
    public DateSource? Load(YamlMap map)
    {
        var columns = map.TakeTexts("date");
        var formats = map.TakeTexts("format")
            .Select(format => Format(format.At, format.Text)).OfType<DateFormat>().ToList();
        var zone = LoadZone(map, formats);
        if (columns.Count == 0 || map.Take("format") is null)
        {
            notes.Report(map.Node, "date-unclear",
                "a date has `date`, one or two columns, and `format`, one or more formats");
        }

        var changes = new ChangeLoader(notes).Load(map);
        var parts = columns
            .Select(column => (ValueSource)new ColumnSource(notes.Column(column.At, column.Text))).ToList();
        var joined = parts.Count == 1 ? parts[0] : new JoinSource(parts, " ");
        var text = changes.Count == 0 ? joined : new ChangedSource(joined, changes);
        return parts.Count == 0 || formats.Count == 0
            ? null
            : new DateSource(text, formats, zone, notes.DateCount++);
    }

    private DateTimeZone LoadZone(YamlMap map, IReadOnlyList<DateFormat> formats)
    {
        if (map.TakeText("zone") is not { } name)
        {
            if (!notes.ZoneGiven && formats.OfType<DateFormat.Pattern>().Any())
            {
                notes.Report(map.Node, "zone-missing",
                    "say `timeZone` for the file, or `zone` here: whose local time is it?");
            }

            return notes.Zone;
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
        {
            return zone;
        }

        notes.Report(map.Take("zone")!, "zone-unknown",
            Suggestion.ForZone(name));
        return DateTimeZone.Utc;
    }

    private DateFormat? Format(YamlNode at, string text)
    {
        switch (text)
        {
            case "epoch-milliseconds":
                return new DateFormat.Epoch(text, NodaConstants.TicksPerMillisecond);
            case "epoch-seconds":
                return new DateFormat.Epoch(text, NodaConstants.TicksPerSecond);
            case "iso":
                return new DateFormat.Iso();
        }

        try
        {
            return new DateFormat.Pattern(text, LocalDateTimePattern.CreateWithInvariantCulture(text));
        }
        catch (InvalidPatternException e)
        {
            notes.Report(at, "format-wrong",
                $"`{text}` is no date format: {e.Message.ReplaceLineEndings(" ")}; " +
                "write it like `M/d/yyyy HH:mm`, or `epoch-milliseconds`, `epoch-seconds`, `iso`");
            return null;
        }
    }
}
