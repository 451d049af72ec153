namespace Exchange.Storage.HiddenSearches;

/// <summary>What values close to each other have in common, so that closeness shows in hashes: the first half, and all but one character.</summary>
public static class NearValues
{
    private const int LengthMax = 64;

    /// <summary>The letters and digits of a value, in capitals.</summary>
    public static string Normalize(string value)
    {
        var kept = new string([.. value.Where(char.IsLetterOrDigit).Take(LengthMax)]);
        return kept.ToUpperInvariant();
    }

    /// <summary>
    /// What a normalized value shares with others: two that begin alike for half their length have one of these in common, and so have two
    /// of the same length that differ in one character.
    /// </summary>
    public static IEnumerable<string> Of(string normalized)
    {
        if (normalized.Length < 2)
        {
            return ["^"];
        }

        var half = (normalized.Length + 1) / 2;
        return Enumerable.Range(0, normalized.Length).Select(at => $"{at}:{normalized.Remove(at, 1)}").Prepend("^" + normalized[..half]);
    }
}
