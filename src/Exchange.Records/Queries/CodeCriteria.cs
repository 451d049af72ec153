namespace Exchange.Records.Queries;

/// <summary>Reads a code, or the words of its meaning: <c>BLU</c> or <c>blue</c>.</summary>
internal static class CodeCriteria
{
    private static readonly char[] BetweenWords = [' ', ',', '/', '-', '(', ')', ';'];

    /// <summary>The code of that name; else every code whose meaning has all the words.</summary>
    public static CriterionReading Read(SearchField field, string value)
    {
        var asked = value.Trim('"');
        var table = field.Fields[0].Codes!;
        var codes = table.Entries.Where(entry => entry.Code.Equals(asked, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Code).ToList();
        if (codes.Count == 0)
        {
            var words = Words(asked);
            codes = [.. table.Entries.Where(entry => words.All(word => Words(entry.Meaning).Contains(word, StringComparer.OrdinalIgnoreCase)))
                .Select(entry => entry.Code)];
        }

        return codes.Count > 0
            ? CriterionReading.Good(new Criterion.Codes(codes))
            : CriterionReading.Bad("code-unknown", $"give a code of the table `{table.Name}` or a word of its meaning");
    }

    private static string[] Words(string text) => text.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries);
}
