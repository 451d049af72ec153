using System.Globalization;
using Exchange.Records.Fields;
using Exchange.Records.Validation;

namespace Exchange.Intake.Mappings.Values;

/// <summary>From text to the value of a field.</summary>
internal static class Conversion
{
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "true", "yes", "y", "1" };
    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase) { "false", "no", "n", "0" };

    /// <summary>The value, or what is wrong with it.</summary>
    public static (object? Value, Problem? Wrong) Convert(FieldShape field, string text)
    {
        object? value = field.Type switch
        {
            FieldType.Text => text,
            FieldType.Integer => Whole(text),
            FieldType.Number => Number(text),
            FieldType.Flag => Flag(text),
            FieldType.Timestamp or FieldType.PartialDate or FieldType.Ori or FieldType.Object => null,
        };
        return value is null ? (null, Unreadable(field.Type)) : (value, FieldRules.Complaint(field, value));
    }

    private static int? Whole(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole
        : Number(text) is { } number && Math.Floor(number) == number && Math.Abs(number) <= int.MaxValue ? (int)number
            : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) &&
            double.IsFinite(number) ? number : null;

    private static bool? Flag(string text) => Yes.Contains(text) ? true : No.Contains(text) ? false : null;

    private static Problem Unreadable(FieldType type) => type == FieldType.Flag
        ? new Problem("", IntakeCodes.FlagUnreadable, "give yes or no, or translate the owner's words by a table")
        : new Problem("", IntakeCodes.NumberUnreadable, "give a number; `remove` takes off marks such as `$` and `,`");
}
