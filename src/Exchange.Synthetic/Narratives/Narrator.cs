using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.Stories;
using Exchange.Synthetic.Text;
using Exchange.Synthetic.Things;

namespace Exchange.Synthetic.Narratives;

/// <summary>
/// Writes the narrative of an event, 20 to 60 words. It names no persons but officers, so that hiding a name hides
/// it.
/// </summary>
internal static class Narrator
{
    private const int WordsLeast = 22;
    private const int WordsMost = 60;

    private static readonly Grammar Grammar = new();

    /// <summary>The narrative.</summary>
    public static string Tell(Happening happening, string officerSurname, Draw draw)
    {
        var values = Values(happening, officerSurname);
        var text = Sentence(happening.NarrativeRoot, draw, values);
        foreach (var symbol in Extras(happening, draw))
        {
            text = Join(text, Sentence(symbol, draw, values));
        }

        while (Words(text) < WordsLeast)
        {
            text = Join(text, Sentence("detail", draw, values));
        }

        return text;
    }

    /// <summary>Words of a text, parted by blanks.</summary>
    internal static int Words(string text) => text.AsSpan().Count(' ') + 1;

    private static string Join(string text, string sentence) =>
        Words(text) + Words(sentence) > WordsMost ? text : $"{text} {sentence}";

    private static IEnumerable<string> Extras(Happening happening, Draw draw)
    {
        if (happening.Vehicles.Count > 0)
        {
            yield return "with-vehicle";
        }

        if (happening.Item is not null && happening.Kind is not ("pawn" or "property"))
        {
            yield return "with-item";
        }

        if (happening.Weapon is not null)
        {
            yield return "with-weapon";
        }

        if (draw.Chance(0.5))
        {
            yield return "detail";
        }

        yield return "close";
    }

    private static string Sentence(string symbol, Draw draw, Dictionary<string, string> values)
    {
        var text = Grammar.Expand(symbol, draw, values);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static Dictionary<string, string> Values(Happening happening, string officerSurname) =>
        new(StringComparer.Ordinal)
    {
        ["place"] = happening.Place.CommonName ?? $"the {happening.Place.Category} on {Street(happening.Place.Street)}",
        ["time"] = FormattableString.Invariant($"{happening.From:HHmm} hours"),
        ["offense"] = happening.Offense is null ? "the matter" : AsciiText.LowerFirst(happening.Offense.Words),
        ["officer"] = officerSurname,
        ["vehicle"] = happening.Vehicles.Count > 0 ? Vehicle(happening.Vehicles[0].Vehicle) : "vehicle",
        ["item"] = Item(happening),
        ["weapon"] = happening.Weapon ?? "weapon",
    };

    private static string Vehicle(TrueVehicle vehicle) => FormattableString.Invariant(
        $"{ColorWords.Of(vehicle.Color)} {vehicle.Year} {vehicle.Make} {vehicle.Model}");

    private static string Item(Happening happening) => happening switch
    {
        { Item: var (item, _, _) } =>
            $"a {item.Color} {item.Description}{(item.Brand is null ? "" : $" by {item.Brand}")}",
        { Firearm: var (firearm, _, _) } => $"a {firearm.Make} {firearm.Model} handgun",
        _ => "the property",
    };

    private static string Street(string street) => street[(street.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
