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
    public const string ThresholdChosenOn = "entity-bench persons without those of name-bench-A, names-us-congress";

    /// <summary>A part on each side that is not alike: a contradiction.</summary>
    private const double PerConflict = 0.5;

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

        var best = 0.0;
        foreach (var left in Spellings(one, other))
        {
            foreach (var right in Spellings(other, one))
            {
                best = Math.Max(best, Score(left, right));
            }
        }

        return best;
    }

    /// <summary>The name as written, with its own joins, and with any two neighbours as one word where the other has fewer parts.</summary>
    private static IEnumerable<IReadOnlyList<NameToken>> Spellings(ParsedName name, ParsedName other)
    {
        yield return name.Parts;
        foreach (var join in name.Joins)
        {
            yield return name.With(join).Parts;
        }

        for (var i = 0; i + 1 < name.Parts.Count && name.Parts.Count > other.Parts.Count; i++)
        {
            var joined = new NameToken(name.Parts[i].Text + name.Parts[i + 1].Text, NameRole.Unknown);
            yield return name.With(new NameJoin(i, 2, joined)).Parts;
        }
    }

    private static double Score(IReadOnlyList<NameToken> one, IReadOnlyList<NameToken> other)
    {
        var pairs = Pair(one, other);
        if (pairs.Count == 0)
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

    private static List<(double Likeness, double Weight)> Pair(IReadOnlyList<NameToken> one, IReadOnlyList<NameToken> other)
    {
        var candidates =
            (from i in Enumerable.Range(0, one.Count)
             from j in Enumerable.Range(0, other.Count)
             let likeness = TokenLikeness.Of(one[i], other[j])
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
