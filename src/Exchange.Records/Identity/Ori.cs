using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Exchange.Records.Json;

namespace Exchange.Records.Identity;

/// <summary>
/// Originating agency identifier: nine characters, two letters of the state, then letters and digits, upper case.
/// The ninth character tells the agency's category.
/// </summary>
[JsonConverter(typeof(OriJsonConverter))]
public readonly record struct Ori : IComparable<Ori>
{
    /// <summary>Number of characters of every identifier.</summary>
    public const int Length = 9;

    private readonly string? text;

    private Ori(string text) => this.text = text;

    /// <summary>The nine characters; empty for a default value, which names no agency.</summary>
    public string Text => text ?? "";

    /// <summary>The first two characters: the state, territory or federal domain.</summary>
    public string State => Text.Length == Length ? Text[..2] : "";

    /// <summary>What kind of agency this is, read from the ninth character.</summary>
    public AgencyCategory Category => AgencyCategories.FromNinthCharacter(Text.Length == Length ? Text[8] : '\0');

    /// <summary>Reads an identifier; lower case is accepted and raised.</summary>
    public static bool TryParse(string? value, out Ori ori)
    {
        ori = default;
        if (value is null || value.Length != Length || !char.IsAsciiLetter(value[0]) || !char.IsAsciiLetter(value[1]) ||
            !value.All(char.IsAsciiLetterOrDigit))
        {
            return false;
        }

        ori = new Ori(value.ToUpperInvariant());
        return true;
    }

    /// <summary>Reads an identifier that the code itself wrote.</summary>
    /// <exception cref="FormatException">The value is not an ORI.</exception>
    [SuppressMessage("Design", "CA1065", Justification = "a parse method, not an accessor")]
    public static Ori Parse(string value) =>
        TryParse(value, out var ori) ? ori : throw new FormatException("an ORI has nine letters and digits, the first two letters");

    /// <inheritdoc />
    public int CompareTo(Ori other) => string.CompareOrdinal(Text, other.Text);

    /// <inheritdoc />
    public override string ToString() => Text;
}
