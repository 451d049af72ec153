using System.Globalization;
using Exchange.Policy.Redaction;
using Exchange.Policy.Templates;

namespace Exchange.Policy.Receipts;

/// <summary>What a receipt means to the person who reads what came with it, as sentences.</summary>
public static class ReceiptPhrases
{
    /// <summary>What the reader must do, one sentence for each obligation.</summary>
    public static IReadOnlyList<string> Duties(Receipt receipt) => [.. receipt.Obligations.Select(Duty)];

    /// <summary>What was withheld and why, one sentence for each field group, or one for a pointer.</summary>
    public static IReadOnlyList<string> Withheld(Receipt receipt) => receipt.Level == SharingLevel.Pointer
        ? [$"The owner tells only that it holds something{By(string.Join(' ', receipt.Rules))}. Call to learn more."]
        : [.. receipt.Withheld.Select(Withheld)];

    private static string Withheld(WithheldGroup group) =>
        $"{Words(group.Group)}: {(group.Action == "mask" ? "shown in part" : "not shown")}{By(group.Rules)}.";

    private static string Duty(Obligation duty) => duty.Type switch
    {
        ObligationTypes.ContactOwnerFirst => "Call the owner before you do anything with this.",
        ObligationTypes.VerifyBeforeUse => "Make sure with the owner that this still holds before you use it.",
        ObligationTypes.NoRedissemination => "Do not pass this on to anybody.",
        ObligationTypes.ExpiresAfter => $"Destroy what you keep of this after {Hours(duty)}.",
        ObligationTypes.PrintsExpire => $"Destroy what you print of this after {Hours(duty)}.",
        ObligationTypes.NoStatistics => "Publish no statistics of this without the owner's written permission.",
        ObligationTypes.Caveat => $"The owner says: {duty.Text}",
        _ => $"{duty.Type}: {duty.Text}",
    };

    private static string Hours(Obligation duty) =>
        duty.Hours is { } hours ? $"{hours.ToString(CultureInfo.InvariantCulture)} hours" : "the time that the owner sets";

    private static string By(string rules) => rules.Length == 0 ? "" : $" (rules {rules.Replace(" ", ", ", StringComparison.Ordinal)})";

    private static string Words(string group)
    {
        var words = group.Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
