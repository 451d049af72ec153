using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.Composing;
using Exchange.Synthetic.Layouts;
using Exchange.Synthetic.Truth;

namespace Exchange.Synthetic.Output;

/// <summary>Makes the text of one circle; depends on the options and the circle's number alone.</summary>
internal sealed class CircleRenderer(SyntheticOptions options, AgencyRoster roster)
{
    private static readonly NdjsonSheet Canonical = new();

    private readonly CircleComposer composer = new(options, roster);

    /// <summary>The sheet of a layout.</summary>
    public static IExportSheet SheetOf(ExportLayout layout) => layout switch
    {
        ExportLayout.PersonRows => PersonRowsLayout.Sheet,
        ExportLayout.CaseColumns => CaseColumnsLayout.Sheet,
        ExportLayout.Ndjson => Canonical,
    };

    /// <summary>The circle's rows and truth, cut off where the region has all its rows.</summary>
    public CircleText Render(long circle)
    {
        ComposedRecord[] records = [.. composer.Compose(circle).Where(composed => composed.Row < options.Records)];
        var trails = PersonTrail.Of(records);
        return new CircleText(
            [.. records.Select(RowOf)],
            TruthWriter.Write(trails),
            trails.Count,
            trails.Sum(trail => trail.Mentions.Count),
            [.. trails.SelectMany(PersonSearches.Of), .. ThingSearches.Of(records)]);
    }

    private static ExportRow RowOf(ComposedRecord composed) => new(
        composed.Agency.Index,
        composed.Record.UpdatedAt!.Value.UtcTicks,
        composed.Row,
        SheetOf(composed.Agency.Layout).Row(composed.Record),
        composed.Fault != RowFault.None);
}
