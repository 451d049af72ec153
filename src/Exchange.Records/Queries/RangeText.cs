namespace Exchange.Records.Queries;

/// <summary>A range as people write it: <c>a..b</c>, <c>[a TO b]</c>, <c>&gt;a</c>, <c>&lt;=b</c>. An empty end is open.</summary>
/// <param name="From">Where it begins; null when open.</param>
/// <param name="To">Where it ends; null when open.</param>
/// <param name="WithoutEnds">Whether the values named lie outside it.</param>
internal readonly record struct RangeText(string? From, string? To, bool WithoutEnds)
{
    /// <summary>Whether the text is written as a range.</summary>
    public static bool TryRead(string text, out RangeText range)
    {
        range = text switch
        {
            ['[', ..] => Bracketed(text.Trim('[', ']')),
            ['>', '=', .. var rest] => new RangeText(End(rest), null, false),
            ['<', '=', .. var rest] => new RangeText(null, End(rest), false),
            ['>', .. var rest] => new RangeText(End(rest), null, true),
            ['<', .. var rest] => new RangeText(null, End(rest), true),
            _ => Split(text, ".."),
        };
        return range != default;
    }

    private static RangeText Bracketed(string inside) => Split(inside, " TO ") is { } range && range != default ? range : Split(inside, "..");

    private static RangeText Split(string text, string separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is var at and >= 0
            ? new RangeText(End(text[..at]), End(text[(at + separator.Length)..]), false)
            : default;

    private static string? End(string text) => text.Trim() is { Length: > 0 } and not "*" and var end ? end : null;
}
