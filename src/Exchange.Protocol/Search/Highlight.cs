using Exchange.Records.Validation;

namespace Exchange.Protocol.Search;

/// <summary>A piece of the narrative around words that were asked for; the narrative is in the record of the same hit.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Marks">Where the words stand in it, in UTF-16 units.</param>
public sealed record Highlight(string Text, IReadOnlyList<TextSpan> Marks);
