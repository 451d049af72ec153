using System.Globalization;
using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.Tables;

namespace Exchange.Synthetic.Things;

/// <summary>Vehicles by their number; two numbers never share a plate or a VIN.</summary>
internal static class VehicleLot
{
    /// <summary>Colours drawn, as NCIC codes.</summary>
    public static IReadOnlyList<string> Colors { get; } =
        ["WHI", "BLK", "SIL", "GRY", "BLU", "RED", "GRN", "TAN", "GLD", "MAR", "BRO", "ONG", "YEL"];

    private const string PlateLetters = "BCDFGHJKLMNPQRSTVWXYZ";
    private const string ModelCharacters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

    // 21^4 letters and 100 numbers; the factor shares no divisor with them, so numbers spread without meeting.
    private const long Plates = 21L * 21 * 21 * 21 * 100;
    private const long PlateSpread = 7_368_787;

    private static readonly WeightedList<string[]> Models =
        new(Table.Rows("vehicles").Select(row => (row, int.Parse(row[5], CultureInfo.InvariantCulture))));

    private static readonly string[] States = ["GA", "AL", "SC", "NC", "TN", "NY"];

    /// <summary>The vehicle with that number, not newer than the year given.</summary>
    public static TrueVehicle Make(long seed, long number, int yearMost)
    {
        var draw = Draw.For(seed, DrawStream.Vehicle, number);
        var row = Models.Pick(draw);
        var year = yearMost - draw.Low(20);
        var model = new string(
            [draw.Letter(ModelCharacters), draw.Letter(ModelCharacters), draw.Letter(ModelCharacters)]);
        return new TrueVehicle(
            Vin.Make(row[0], year, model, (int)(number % 23_000_000)),
            Plate(number),
            draw.Chance(0.93) ? "FL" : draw.Pick(States),
            year,
            row[1],
            row[2],
            row[3],
            row[4],
            draw.PickEarly(Colors));
    }

    /// <summary>Two letters, two digits, two letters: a form that the state does not issue.</summary>
    private static string Plate(long number)
    {
        var rest = number * PlateSpread % Plates;
        var letters = new char[4];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = PlateLetters[(int)(rest % PlateLetters.Length)];
            rest /= PlateLetters.Length;
        }

        return string.Create(
            CultureInfo.InvariantCulture, $"{letters[0]}{letters[1]}{rest:D2}{letters[2]}{letters[3]}");
    }
}
