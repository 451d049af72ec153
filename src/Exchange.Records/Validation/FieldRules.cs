using Exchange.Records.Codes;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Records.Validation;

/// <summary>What must hold for the value of one field; the JSON and the typed check both ask here.</summary>
public static class FieldRules
{
    /// <summary>
    /// What is wrong with a value of the field's type (text, boxed number, date, ORI), or null. The problem bears no
    /// path.
    /// </summary>
    public static Problem? Complaint(FieldShape shape, object value) => value switch
    {
        string text => Text(shape, text),
        int whole => Range(shape, whole),
        double number => Range(shape, number),
        PartialDate date => Date(date.ToString()),
        Ori ori => Agency(ori.Text),
        _ => null,
    };

    internal static Problem? Text(FieldShape shape, string text) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => new Problem("", "text-empty", "give text or leave the field out"),
        _ when text.Length > shape.Rules.LengthMax => new Problem("", "text-too-long",
            $"give at most {shape.Rules.LengthMax} characters"),
        _ when shape.Codes is { } codes && !codes.Contains(text) =>
            new Problem("", "code-unknown", $"give a code of the table `{codes.Name}`"),
        _ when shape.Codes?.Find(text)?.Class == CodeEntry.Refused =>
            new Problem("", "class-refused", "data of this class must not be held here; keep it in the system made for it (RLEX-IV-G)"),
        _ => null,
    };

    internal static Problem? Range(FieldShape shape, double number) =>
        number >= shape.Rules.Least && number <= shape.Rules.Most
            ? null
            : new Problem("", "number-out-of-range",
                FormattableString.Invariant($"give a number from {shape.Rules.Least} to {shape.Rules.Most}"));

    internal static Problem? Date(string? text) => PartialDate.TryParse(text, out _)
        ? null : new Problem("", "date-unreadable", "give a date that exists, as yyyy, yyyy-MM or yyyy-MM-dd");

    internal static Problem? Agency(string? text) => Ori.TryParse(text, out _)
        ? null : new Problem("", "ori-unreadable", "give nine letters and digits, the first two letters");

    internal static Problem Missing(string path, FieldShape field) =>
        new($"{path}.{field.Name}", "field-missing", $"give `{field.Name}`");

    internal static Problem TooManyItems(string path) =>
        new(path, "list-too-long", $"give at most {ListItemsMax} items");

    internal const int ListItemsMax = 10_000;
}
