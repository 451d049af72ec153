namespace Exchange.Matching.Names;

/// <summary>
/// Typing errors between two words: letters left out, put in, replaced, or two neighbours swapped, each counted once and no letter touched
/// twice (optimal string alignment, after Damerau 1964).
/// </summary>
public static class TypingErrors
{
    /// <summary>What <see cref="Between"/> gives when there are more errors than were asked about.</summary>
    public const int TooMany = int.MaxValue;

    private const int OnStack = 256;

    /// <summary>
    /// Errors that still let two words count as alike, by the length of the shorter: none below four letters, where one error makes another
    /// name of most (Lee, Lea, Leo); one in four to six; two from seven on. Damerau found four of five misspelt words to hold one error.
    /// </summary>
    public static int Allowed(int shorterLength) => shorterLength switch
    {
        < 4 => 0,
        < 7 => 1,
        _ => 2,
    };

    /// <summary>Whether the words are alike by typing errors; the same words are.</summary>
    public static bool WithinAllowed(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        Between(a, b, Allowed(Math.Min(a.Length, b.Length))) != TooMany;

    /// <summary>Number of errors, or <see cref="TooMany"/> when there are more than <paramref name="most"/>.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return TooMany;
        }

        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.Length > b.Length)
        {
            var longer = a;
            a = b;
            b = longer;
        }

        var errors = a.IsEmpty ? b.Length : Aligned(a, b, most);
        return errors > most ? TooMany : errors;
    }

    private static int Aligned(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (most == 0)
        {
            return TooMany;
        }

        var width = a.Length + 1;
        var cells = width * 3 <= OnStack ? stackalloc int[OnStack] : new int[width * 3];
        var beforeLast = cells[..width];
        var last = cells.Slice(width, width);
        var row = cells.Slice(width * 2, width);
        for (var i = 0; i < width; i++)
        {
            last[i] = i;
        }

        for (var j = 1; j <= b.Length; j++)
        {
            if (FillRow(a, b, j, beforeLast, last, row) > most)
            {
                return TooMany;
            }

            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return last[a.Length];
    }

    /// <summary>Fills one row and gives its least number.</summary>
    private static int FillRow(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int j, Span<int> beforeLast, Span<int> last, Span<int> row)
    {
        row[0] = j;
        var least = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var cost = a[i - 1] == b[j - 1] ? 0 : 1;
            var errors = Math.Min(Math.Min(row[i - 1], last[i]) + 1, last[i - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            {
                errors = Math.Min(errors, beforeLast[i - 2] + 1);
            }

            row[i] = errors;
            least = Math.Min(least, errors);
        }

        return least;
    }
}
