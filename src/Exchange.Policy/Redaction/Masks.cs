using System.Text.Json.Nodes;
using Exchange.Records.Fields;

namespace Exchange.Policy.Redaction;

/// <summary>How the field groups that can be shown in part are shown in part.</summary>
public static class Masks
{
    private const int DigitsKept = 4;
    private const int BlockNumbers = 100;
    private const double CoordinateSteps = 100;

    private static readonly Dictionary<FieldGroup, Func<FieldShape, JsonValue, JsonNode?>> Known = new()
    {
        [FieldGroup.Name] = (_, value) => Initials(value),
        [FieldGroup.Alias] = (_, value) => Initials(value),
        [FieldGroup.DateOfBirth] = YearOnly,
        [FieldGroup.Identifiers] = (field, value) => field.Codes is null ? LastFour(value) : value.DeepClone(),
        [FieldGroup.Contact] = (_, value) => LastFour(value),
        [FieldGroup.ExactPlace] = BlockLevel,
        [FieldGroup.Vehicle] = (field, value) => field.Name is "plate" or "vin" ? LastFour(value) : value.DeepClone(),
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
        Known.TryGetValue(field.Group, out var mask) ? mask(field, value) : null;

    private static JsonNode? Initials(JsonValue value) =>
        value.TryGetValue<string>(out var text)
            ? string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FirstLetter))
            : null;

    private static string FirstLetter(string word) =>
        System.Globalization.StringInfo.GetNextTextElement(word) + ".";

    private static JsonNode? YearOnly(FieldShape field, JsonValue value) =>
        field.Type == FieldType.PartialDate && value.TryGetValue<string>(out var text) ? text[..4] : null;

    private static JsonNode? LastFour(JsonValue value)
    {
        if (!value.TryGetValue<string>(out var text))
        {
            return null;
        }

        var kept = text.Length > DigitsKept ? text[^DigitsKept..] : "";
        return new string('*', text.Length - kept.Length) + kept;
    }

    private static JsonNode? BlockLevel(FieldShape field, JsonValue value) => field.Type switch
    {
        FieldType.Number => value.TryGetValue<double>(out var degrees) ? Math.Round(degrees * CoordinateSteps) / CoordinateSteps : null,
        FieldType.Text when field.Name == "street" && value.TryGetValue<string>(out var street) => Block(street),
        _ => null,
    };

    private static string? Block(string street)
    {
        var space = street.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || !street[..space].All(char.IsAsciiDigit) || space > 9)
        {
            return null;
        }

        var number = int.Parse(street.AsSpan(0, space), System.Globalization.CultureInfo.InvariantCulture);
        return FormattableString.Invariant($"{number / BlockNumbers * BlockNumbers} block{street[space..]}");
    }
}
