namespace Exchange.Records.Validation;

/// <summary>Suggests the known word that a mistyped one is nearest to.</summary>
public static class NearestWord
{
    private const int DistanceMax = 3;

    /// <summary>Advice that names the nearest known word, or all of them where none is near.</summary>
    public static string Suggest(string given, IReadOnlyCollection<string> known)
    {
        var nearest = known.Select(word => (word, distance: Distance(given, word)))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.word, StringComparer.Ordinal).FirstOrDefault();
        return nearest.word is not null && nearest.distance <= DistanceMax
            ? $"not known; did you mean `{nearest.word}`?"
            : $"not known; known are {string.Join(", ", known.Order(StringComparer.Ordinal).Select(word => $"`{word}`"))}";
    }

    /// <summary>Levenshtein distance without regard to case; long words count as far.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (same ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
