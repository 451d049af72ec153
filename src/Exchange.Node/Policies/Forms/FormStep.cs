using System.Globalization;

namespace Exchange.Node.Policies.Forms;

/// <summary>What a button of the form asks for.</summary>
/// <param name="Verb">What to do.</param>
/// <param name="Place">With which rule; -1 for none.</param>
public readonly record struct FormStep(string Verb, int Place)
{
    /// <summary>Reads <c>verb</c> or <c>verb:place</c>.</summary>
    public static FormStep Read(string? text) =>
        text?.Split(':') is [var verb, var place] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new FormStep(verb, number)
            : new FormStep(text ?? "", -1);
}
