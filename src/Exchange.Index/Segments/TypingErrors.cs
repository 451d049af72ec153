namespace Exchange.Index.Segments;

/// <summary>Optimal string alignment: letters wrong, missing, too many, or two neighbours changed over, each counted once.</summary>
internal static class TypingErrors
{
    private const int LengthMax = 128;

    /// <summary>Whether so few errors make one word into the other. Words longer than 128 letters are near to themselves alone.</summary>
    public static bool AreWithin(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int edits)
    {
        if (Math.Abs(one.Length - other.Length) > edits || one.Length > LengthMax || other.Length > LengthMax)
        {
            return one.SequenceEqual(other);
        }

        var start = one.CommonPrefixLength(other);
        one = one[start..];
        other = other[start..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        return Distance(one, other) <= edits;
    }

    private static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<int> beforeLast = stackalloc int[LengthMax + 1];
        Span<int> last = stackalloc int[LengthMax + 1];
        Span<int> current = stackalloc int[LengthMax + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                var isSwap = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                current[j] = isSwap ? Math.Min(best, beforeLast[j - 2] + 1) : best;
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[other.Length];
    }
}
