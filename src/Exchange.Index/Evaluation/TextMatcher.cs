using Exchange.Index.Entries;

namespace Exchange.Index.Evaluation;

/// <summary>
/// Looks for words in the texts of a record. Occurrences and length are counted over the texts of one field group of one entry; the best of
/// them is what the record gets, so that the order in which they are met does not matter.
/// </summary>
/// <param name="pattern">What is looked for.</param>
/// <param name="asked">As it was asked.</param>
internal sealed class TextMatcher(TokenPattern pattern, string asked) : LeafMatcher
{
    /// <summary>What matches of words are called.</summary>
    public const string Criterion = "words";

    /// <summary>What is looked for.</summary>
    public TokenPattern Pattern => pattern;

    /// <summary>What one entry is worth; null when it does not hold what is looked for.</summary>
    public double? Worth(ScopedEntry entry)
    {
        var matches = new List<FieldMatch>();
        var worth = Worth(entry, matches);
        return matches.Count == 0 ? null : worth;
    }

    /// <inheritdoc />
    public override LeafMatch? Match(ScopedRecord record)
    {
        var best = 0.0;
        var matches = new List<FieldMatch>();
        foreach (var entry in record.Entries)
        {
            best = Math.Max(best, Worth(entry, matches));
        }

        return matches.Count == 0 ? null : new LeafMatch(best, matches);
    }

    private double Worth(ScopedEntry entry, List<FieldMatch> matches)
    {
        var best = 0.0;
        foreach (var group in entry.SearchableValues().Where(value => value.IsText).GroupBy(value => value.Field.Group))
        {
            best = Math.Max(best, Worth(entry, group, matches));
        }

        return best;
    }

    private double Worth(ScopedEntry entry, IEnumerable<IndexedValue> values, List<FieldMatch> matches)
    {
        var (occurrences, length) = (0, 0);
        foreach (var field in values.GroupBy(value => value.Field))
        {
            var inField = field.Sum(value => pattern.CountIn(value.Words));
            length += field.Sum(value => value.Words.Length);
            occurrences += inField;
            if (inField > 0)
            {
                matches.Add(entry.MatchOf(Criterion, field.First()) with { Asked = asked });
            }
        }

        return occurrences == 0 ? 0 : pattern.Worth(occurrences, length);
    }
}
