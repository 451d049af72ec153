using System.Globalization;
using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.Tables;

namespace Exchange.Synthetic.Things;

/// <summary>Draws things and firearms.</summary>
internal static class Storeroom
{
    private const string SerialLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private static readonly string[] Colors = ["black", "silver", "white", "red", "blue", "gray", "green", "brown"];

    private static readonly WeightedList<string[]> Items = Read("items");

    private static readonly WeightedList<string[]> Firearms = Read("firearms");

    /// <summary>A thing; one with a brand mostly has a serial number too.</summary>
    public static TrueItem DrawItem(Draw draw)
    {
        var row = Items.Pick(draw);
        var worth = int.Parse(row[4], CultureInfo.InvariantCulture);
        return new TrueItem(
            row[0],
            row[1],
            row[2].Length == 0 ? null : row[2],
            row[3].Length == 0 ? null : row[3],
            row[2].Length > 0 && draw.Chance(0.8) ? Serial(draw) : null,
            worth * draw.Between(6, 13) / 10,
            draw.Pick(Colors));
    }

    /// <summary>A firearm with a serial number.</summary>
    public static TrueFirearm DrawFirearm(Draw draw)
    {
        var row = Firearms.Pick(draw);
        return new TrueFirearm(row[0], row[1], row[2], row[3], row[4], Serial(draw));
    }

    private static string Serial(Draw draw) => string.Create(
        CultureInfo.InvariantCulture, $"{Letter(draw)}{Letter(draw)}{draw.Below(10_000_000):D7}{Letter(draw)}");

    private static char Letter(Draw draw) => draw.Letter(SerialLetters);

    private static WeightedList<string[]> Read(string table) =>
        new(Table.Rows(table).Select(row => (row, int.Parse(row[5], CultureInfo.InvariantCulture))));
}
