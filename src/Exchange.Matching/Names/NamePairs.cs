namespace Exchange.Matching.Names;

/// <summary>
/// Decides whether two full names may be one person's, with nothing else known. Stricter on contradiction than a search for persons: a search
/// has further evidence and a person who reads the hits.
/// </summary>
public static class NamePairs
{
    /// <summary>Scores from here on are a match. Chosen on other data than it is measured on; see docs/matching.md.</summary>
    public const double Threshold = 0.7;

    /// <summary>The data by which <see cref="Threshold"/> was chosen.</summary>
    public const string ThresholdChosenOn = "entity-bench, persons by name alone, without the pairs that name-bench-A has too";

    /// <summary>A part on each side that is not alike: a contradiction.</summary>
    private const double PerConflict = 0.5;

    private const string Vowels = "aeiouy";

    /// <summary>A part that one side has and the other has not.</summary>
    private const double PerExtra = 0.97;

    /// <summary>One part alone agrees, while the other name has several.</summary>
    private const double OnePartOfSeveral = 0.65;

    /// <summary>How alike two names are, 0 to 1; in any script, the parts in any order.</summary>
    public static double Score(string name1, string name2) => Score(NameParser.Parse(name1), NameParser.Parse(name2));

    /// <summary>As <see cref="Score(string, string)"/>, for names taken apart already.</summary>
    public static double Score(ParsedName one, ParsedName other)
    {
        if (one.Parts.Count == 0 || other.Parts.Count == 0)
        {
            return 0;
        }

        var best = Score(one.Parts, other.Parts, asWritten: true);
        best = Spellings(one, other).Aggregate(best, (greatest, parts) => Math.Max(greatest, Score(parts, other.Parts, asWritten: false)));
        return Spellings(other, one).Aggregate(best, (greatest, parts) => Math.Max(greatest, Score(parts, one.Parts, asWritten: false)));
    }

    /// <summary>
    /// The name with its own joins, with two neighbours as one word where the other name has fewer, and with two letters as
    /// two initials. Only one of two names at a time: two words written as one agree too easily.
    /// </summary>
    private static IEnumerable<IReadOnlyList<NameToken>> Spellings(ParsedName name, ParsedName other)
    {
        foreach (var join in name.Joins)
        {
            yield return name.With(join).Parts;
        }

        foreach (var parts in name.Joins.Count == 0 ? [name.Parts] : new[] { name.Parts, name.Joined })
        {
            foreach (var spelling in WithNeighboursJoined(parts, other.Parts.Count).Concat(WithInitialsApart(parts)))
            {
                yield return spelling;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<NameToken>> WithNeighboursJoined(IReadOnlyList<NameToken> parts, int others)
    {
        for (var i = 0; i + 1 < parts.Count && parts.Count > others; i++)
        {
            yield return [.. parts.Take(i), new NameToken(parts[i].Text + parts[i + 1].Text, NameRole.Unknown), .. parts.Skip(i + 2)];
        }
    }

    private static IEnumerable<IReadOnlyList<NameToken>> WithInitialsApart(IReadOnlyList<NameToken> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Text.Length == 2 && !parts[i].Text.Any(letter => Vowels.Contains(letter, StringComparison.Ordinal)))
            {
                var initials = parts[i].Text.Select(letter => new NameToken(letter.ToString(), NameRole.Middle));
                yield return [.. parts.Take(i), .. initials, .. parts.Skip(i + 1)];
            }
        }
    }

    private static double Score(IReadOnlyList<NameToken> one, IReadOnlyList<NameToken> other, bool asWritten)
    {
        var pairs = Pair(one, other, asWritten);
        if (!pairs.Exists(pair => pair.Likeness > TokenLikeness.OnlyInitial))
        {
            return 0;
        }

        var agreement = pairs.Sum(pair => pair.Weight * pair.Likeness) / pairs.Sum(pair => pair.Weight);
        var (left, right) = (one.Count - pairs.Count, other.Count - pairs.Count);
        var conflicts = Math.Min(left, right);
        var extras = Math.Max(left, right) - conflicts;
        var onlyOne = pairs.Count == 1 && extras > 0 ? OnePartOfSeveral : 1;
        return agreement * Math.Pow(PerConflict, conflicts) * Math.Pow(PerExtra, extras) * onlyOne;
    }

    private static List<(double Likeness, double Weight)> Pair(
        IReadOnlyList<NameToken> one, IReadOnlyList<NameToken> other, bool asWritten)
    {
        var candidates =
            (from i in Enumerable.Range(0, one.Count)
             from j in Enumerable.Range(0, other.Count)
             let likeness = TokenLikeness.Of(one[i], other[j], asWritten)
             where likeness > 0
             orderby likeness descending, Math.Abs(i - j)
             select (i, j, likeness)).ToList();
        var (usedOne, usedOther) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(double, double)>();
        foreach (var (i, j, likeness) in candidates.Where(pair => !usedOne.Contains(pair.i) && !usedOther.Contains(pair.j)))
        {
            usedOne.Add(i);
            usedOther.Add(j);
            pairs.Add((likeness, Math.Max(one[i].Text.Length, other[j].Text.Length)));
        }

        return pairs;
    }
}
