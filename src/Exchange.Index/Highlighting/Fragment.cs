using Exchange.Records.Validation;

namespace Exchange.Index.Highlighting;

/// <summary>A piece of a text around words that were asked for.</summary>
/// <param name="Text">The piece, as it is written.</param>
/// <param name="Marks">Where the words stand in it.</param>
public sealed record Fragment(string Text, IReadOnlyList<TextSpan> Marks);
