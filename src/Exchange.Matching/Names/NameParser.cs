using System.Text.RegularExpressions;

namespace Exchange.Matching.Names;

/// <summary>Takes names apart, as records systems and people write them.</summary>
public static partial class NameParser
{
    /// <summary>
    /// A whole name: <c>Given Middle Surname</c> in any order of which nothing is said, or <c>SURNAME, GIVEN MIDDLE</c>. Titles are left out,
    /// nicknames in quotes or parentheses are further given names.
    /// </summary>
    public static ParsedName Parse(string full)
    {
        var nicknames = Nicknamed().Matches(full).SelectMany(match => NameWord.Split(match.Value)).ToList();
        var sides = Nicknamed().Replace(full, " ").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(NameWord.Split).Where(words => words.Count > 0).ToList();
        var builder = new NameBuilder();
        if (sides.Count > 1 && !sides.Skip(1).All(IsSuffix))
        {
            builder.Add(sides[0], NameRole.Surname);
            builder.AddSuffix([.. sides.Skip(1).Where(IsSuffix).Take(1).SelectMany(words => words)]);
            builder.AddGiven([.. sides.Skip(1).Where(words => !IsSuffix(words)).SelectMany(words => words)], NameRole.Given);
        }
        else
        {
            builder.AddWhole([.. sides.SelectMany(words => words)]);
        }

        builder.Add(nicknames, NameRole.Middle);
        return builder.Build();
    }

    /// <summary>A name of which the parts are known apart; what is null or empty is not known.</summary>
    public static ParsedName OfParts(string? surname, string? given, string? middle = null, string? suffix = null)
    {
        var builder = new NameBuilder();
        builder.AddGiven(NameWord.Split(given ?? ""), NameRole.Given);
        builder.Add(NameWord.Split(middle ?? ""), NameRole.Middle);
        builder.Add(NameWord.Split(surname ?? ""), NameRole.Surname);
        builder.AddSuffix(NameWord.Split(suffix ?? ""));
        return builder.Build();
    }

    /// <summary>The folded tokens of any text with names in it, particles included: what a query's words are held against.</summary>
    public static IEnumerable<string> Words(string text) => NameWord.Split(text).Select(word => word.Text);

    private static bool IsSuffix(List<NameWord> words) => words.All(word => NameWords.Suffixes.Contains(word.Text));

    [GeneratedRegex("""["“”«»][^"“”«»]+["“”«»]|\([^)]*\)|(?<!\w)['‘][^'‘’]{2,}['’](?!\w)""")]
    private static partial Regex Nicknamed();
}
