using Exchange.Records.Fields;

namespace Exchange.Matching.Persons;

/// <summary>One name of a card.</summary>
/// <param name="IsAlias">Whether it stands among the aliases.</param>
/// <param name="FirstToken">Its first token; the parts come first, then the joins.</param>
/// <param name="Parts">Number of parts.</param>
/// <param name="Joins">Number of joins.</param>
/// <param name="Suffix">Jr, Sr and so on; none when default.</param>
internal readonly record struct CardName(bool IsAlias, int FirstToken, byte Parts, byte Joins, PackedCode Suffix)
{
    /// <summary>The group of fields that it is in.</summary>
    public FieldGroup Group => IsAlias ? FieldGroup.Alias : FieldGroup.Name;
}
