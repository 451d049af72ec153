using Exchange.Synthetic.Drawing;

namespace Exchange.Synthetic.People;

/// <summary>
/// Draws what a person looks like. Race follows the shares of the whole population and has no bearing on name, role
/// or offense, so that nothing can be learned about people from these records.
/// </summary>
internal static class LooksMaker
{
    private static readonly WeightedList<string> Races = new(
        [("W", 70), ("B", 17), ("A", 6), ("I", 2), ("P", 1), ("U", 4)]);

    private static readonly WeightedList<string> Eyes = new(
        [("BRO", 52), ("BLU", 24), ("HAZ", 10), ("GRN", 9), ("GRY", 3), ("BLK", 2)]);

    private static readonly WeightedList<string> Hair = new(
        [("BRO", 46), ("BLK", 30), ("BLN", 14), ("RED", 4), ("SDY", 2), ("XXX", 1)]);

    private static readonly string[] BodyParts =
        [
            "left forearm", "right forearm", "neck", "left shoulder", "right shoulder", "chest", "back", "left hand",
            "right hand", "right calf", "face",
        ];

    private static readonly string[] Tattoos =
    [
        "anchor with rope", "spider web", "rose and thorns", "barbed wire", "name in script", "dragon", "compass",
        "skull and flames", "praying hands",
        "sunset over water", "tribal band", "pair of dice", "swallow", "tarpon jumping", "playing cards", "number 990",
    ];

    private static readonly string[] Scars = ["three inch scar", "surgical scar", "burn scar", "small round scar"];

    private static readonly string[] Cautions = ["05", "20", "25", "70", "90", "01", "65"];

    /// <summary>The looks of one person of that age.</summary>
    public static Looks Make(string origin, string sex, int age, Draw draw)
    {
        var height = (sex == "M" ? 69 : 64) + draw.Between(-3, 3) + draw.Between(-2, 2);
        return new Looks(
            Races.Pick(draw),
            origin == "hispanic" || draw.Chance(0.12) ? "H" : "N",
            height,
            (height * (sex == "M" ? 27 : 24) / 10) + draw.Between(-25, 45),
            Eyes.Pick(draw),
            age > 58 && draw.Chance(0.6) ? "GRY" : Hair.Pick(draw),
            Mark(draw),
            draw.Chance(0.06) ? draw.Pick(Cautions) : null);
    }

    private static (string Category, string Location, string Description)? Mark(Draw draw) => draw.Below(10) switch
    {
        < 4 => ("tattoo", draw.Pick(BodyParts), draw.Pick(Tattoos)),
        4 => ("scar", draw.Pick(BodyParts), draw.Pick(Scars)),
        _ => null,
    };
}
