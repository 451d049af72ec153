using System.Globalization;
using Exchange.Synthetic.Drawing;

namespace Exchange.Synthetic.Tables;

/// <summary>The offenses of the region with how often they happen.</summary>
internal static class OffenseTable
{
    /// <summary>All of them.</summary>
    public static WeightedList<OffenseLine> All { get; } = new(Table.Rows("offenses").Select(row =>
        (
            new OffenseLine(row[0], row[1], row[2], row[3], row[5], row[6]),
            int.Parse(row[4], CultureInfo.InvariantCulture))));

    /// <summary>Theft of a motor vehicle, which the stories of stolen vehicles use.</summary>
    public static OffenseLine VehicleTheft { get; } = new(
        "240", "Theft of a motor vehicle", "812.014(2)(c)", "felony", "VC", "L24");
}
