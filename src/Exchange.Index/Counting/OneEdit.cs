namespace Exchange.Index.Counting;

/// <summary>One typing error: a letter more, less or other, or two neighbours swapped.</summary>
internal static class OneEdit
{
    /// <summary>Whether the words differ by exactly that.</summary>
    public static bool Apart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || a == b)
        {
            return false;
        }

        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        var at = shorter.AsSpan().CommonPrefixLength(longer);
        return shorter.Length < longer.Length
            ? shorter.AsSpan(at).SequenceEqual(longer.AsSpan(at + 1))
            : shorter.AsSpan(at + 1).SequenceEqual(longer.AsSpan(at + 1)) || IsSwap(shorter, longer, at);
    }

    private static bool IsSwap(string a, string b, int at) =>
        at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));
}
