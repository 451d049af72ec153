using Exchange.Records.Validation;

namespace Exchange.Records.Queries;

/// <summary>Reads what is asked of a field; the forms are listed in docs/query-language.md.</summary>
public static class CriterionReader
{
    /// <summary>Most characters of one value.</summary>
    public const int LengthMax = 500;

    /// <summary>The criterion, or null and a problem that says what to do.</summary>
    public static Criterion? Read(SearchField field, string value, string path, ICollection<Problem> problems)
    {
        if (value.Length > LengthMax)
        {
            problems.Add(new Problem(path, "text-too-long", $"give at most {LengthMax} characters"));
            return null;
        }

        var (criterion, code, message) = Read(field, value.Trim());
        if (criterion is null)
        {
            problems.Add(new Problem(path, code, message));
        }

        return criterion;
    }

    private static CriterionReading Read(SearchField field, string value) =>
        !WildcardRules.HasWildcard(value) && WildcardRules.FixedIn(value) == 0
            ? CriterionReading.Bad("text-empty", "give at least one letter or digit")
            : field.Comparison switch
            {
                Comparison.Words or Comparison.Address => WordCriteria.Read(value),
                Comparison.Name => WordCriteria.ReadWords(value),
                Comparison.Compact => WordCriteria.ReadCompact(value),
                Comparison.Date or Comparison.Time => DateCriteria.Read(value),
                Comparison.Number => NumberCriteria.Read(value),
                Comparison.Code => CodeCriteria.Read(field, value),
                Comparison.Near => NumberCriteria.ReadNear(value),
            };
}
