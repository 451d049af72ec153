using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.Records.Fields;

namespace Exchange.Policy.Redaction;

/// <summary>How the field groups that can be shown in part are shown in part.</summary>
public static class Masks
{
    private const int DigitsKept = 4;
    private const int BlockNumbers = 100;
    private const double CoordinateSteps = 100;

    private static readonly string[] WithinABuilding = ["apt", "apartment", "unit", "suite", "ste", "room", "rm", "lot", "floor", "fl", "bldg"];

    private static readonly SearchValues<char> EndsTheStreet = SearchValues.Create("#,;-&/");
    private static readonly string[] BlockWords = ["block", "blk"];

    private static readonly Dictionary<FieldGroup, Func<FieldShape, JsonValue, JsonNode?>> Known = new()
    {
        [FieldGroup.Name] = (_, value) => Initials(value),
        [FieldGroup.Alias] = (_, value) => Initials(value),
        [FieldGroup.DateOfBirth] = YearOnly,
        [FieldGroup.Identifiers] = (field, value) => field.Name == "value" ? LastFour(value) : value.DeepClone(),
        [FieldGroup.Contact] = (field, value) => field.Name is "number" or "address" ? LastFour(value) : null,
        [FieldGroup.ExactPlace] = BlockLevel,
        [FieldGroup.Vehicle] = MaskedVehicle,
    };

    /// <summary>Groups that say who someone is; each of their fields is masked as the field's own group is.</summary>
    private static readonly FieldGroup[] OfIdentity =
        [FieldGroup.Officer, FieldGroup.VictimIdentity, FieldGroup.WitnessIdentity, FieldGroup.JuvenileIdentity];

    /// <summary>Names of the groups that can be masked.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys.Concat(OfIdentity).Select(FieldGroups.Name)];

    /// <summary>Whether the group can be shown in part.</summary>
    public static bool CanMask(FieldGroup group) => Known.ContainsKey(group) || OfIdentity.Contains(group);

    /// <summary>
    /// The part of a value that is shown, or null when nothing can be: the mask is the one of the field's own group; a field whose
    /// group knows none is hidden.
    /// </summary>
    public static JsonNode? Apply(FieldShape field, JsonValue value) =>
        (Known.TryGetValue(field.Group, out var mask), field.Codes) switch
        {
            (false, _) => null,
            (true, not null) => value.DeepClone(),
            _ => mask!(field, value),
        };

    private static JsonNode? Initials(JsonValue value)
    {
        var words = value.TryGetValue<string>(out var text) ? Words(text) : [];
        var letters = words.Select(FirstLetter).OfType<string>().ToList();
        return letters.Count == 0 ? null : string.Join(' ', letters);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first letter with what is written above and below it; null for a word without any, such as a quotation mark.</summary>
    private static string? FirstLetter(string word)
    {
        var start = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return StringInfo.GetNextTextElement(word, start) + ".";
            }

            start += rune.Utf16SequenceLength;
        }

        return null;
    }

    private static JsonNode? YearOnly(FieldShape field, JsonValue value) =>
        field.Type == FieldType.PartialDate && value.TryGetValue<string>(out var text) ? text[..4] : null;

    private static JsonNode? LastFour(JsonValue value)
    {
        if (!value.TryGetValue<string>(out var text))
        {
            return null;
        }

        // Four of five characters would be no mask.
        var start = text.Length - Math.Min(DigitsKept, text.Length / 2);
        start += start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        return new string('*', start) + text[start..];
    }

    /// <summary>Plate and VIN in part; a description may repeat them, so it is not shown.</summary>
    private static JsonNode? MaskedVehicle(FieldShape field, JsonValue value) => field.Name switch
    {
        "plate" or "vin" => LastFour(value),
        "description" => null,
        _ => value.DeepClone(),
    };

    private static JsonNode? BlockLevel(FieldShape field, JsonValue value) => field.Type switch
    {
        FieldType.Number => value.TryGetValue<double>(out var degrees) ? Math.Round(degrees * CoordinateSteps) / CoordinateSteps : null,
        FieldType.Text when field.Name == "street" && value.TryGetValue<string>(out var street) => Block(street),
        _ => null,
    };

    /// <summary>The hundred of the number, and the street up to whatever tells a door; null where the street does not begin with a number.</summary>
    private static string? Block(string street)
    {
        var words = Words(street);
        if (words.Length < 2 || words[0].Length > 9 || !words[0].All(char.IsAsciiDigit))
        {
            return null;
        }

        var name = words.Skip(BlockWords.Contains(words[1], StringComparer.OrdinalIgnoreCase) ? 2 : 1).TakeWhile(IsOfTheStreet).ToList();
        var number = int.Parse(words[0], CultureInfo.InvariantCulture) / BlockNumbers * BlockNumbers;
        return name.Count > 0 && name.Any(word => word.Any(char.IsLetter))
            ? FormattableString.Invariant($"{number} block {string.Join(' ', name)}")
            : null;
    }

    private static bool IsOfTheStreet(string word) =>
        !word.AsSpan().ContainsAny(EndsTheStreet) && !WithinABuilding.Contains(word.TrimEnd('.'), StringComparer.OrdinalIgnoreCase);
}
