namespace Exchange.Intake.Mappings.Filling;

/// <summary>
/// Latitude and longitude of a place, held against each other: a pair that fits only when swapped is swapped in the
/// file.
/// </summary>
internal sealed class CoordinatesFilling(ValueFilling latitude, ValueFilling longitude, BoundingBox? bounds)
    : FieldFilling(latitude.Field)
{
    public override IEnumerable<FieldUse> Uses => latitude.Uses.Concat(longitude.Uses);

    public override bool Fill(object target, RowValues row)
    {
        var (north, east) = (latitude.ReadNumber(row), longitude.ReadNumber(row));
        if (north is { } x && east is { } y && !Fits(x, y) && Fits(y, x))
        {
            var columns = latitude.Uses.Concat(longitude.Uses).SelectMany(use => use.Columns).Distinct().ToList();
            row.Report(columns, IntakeCodes.CoordinatesSwapped,
                "latitude and longitude are in each other's place; swap the columns in the mapping or the file");
            return true;
        }

        return latitude.Fill(target, row) | longitude.Fill(target, row);
    }

    private bool Fits(double north, double east) =>
        (bounds ?? BoundingBox.Earth).Contains(north, east);
}
