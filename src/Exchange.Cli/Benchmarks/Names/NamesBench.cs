using System.Text.Json;
using Exchange.Matching.Names;

namespace Exchange.Cli.Benchmarks.Names;

/// <summary>Decides on the pairs of names in a folder of test data, whatever kinds of files it holds, and counts.</summary>
internal static class NamesBench
{
    /// <summary>Each of many names is held against so many others, the next ones in the file, where others are another person's.</summary>
    private const int OthersEach = 50;

    /// <summary>Measures; null when the folder has nothing that is known.</summary>
    public static NamesBenchResult? Run(string folder)
    {
        var counts = Files(folder, "cases_*.csv").SelectMany(LabelledPairs)
            .Concat(Files(folder, "un_pairs_*.csv").SelectMany(ListedNames))
            .Concat(Files(folder, "truth_*.csv.gz").SelectMany(Rosters))
            .Concat(Files(folder, "fbi_wanted_*.jsonl").SelectMany(Aliases))
            .Concat(Files(folder, "ar2en-*.txt").SelectMany(Transliterations))
            .ToList();
        return counts.Count == 0
            ? null
            : new NamesBenchResult(NamePairs.Threshold, NamePairs.ThresholdChosenOn, NameFrequencies.Version, counts);
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal);

    private static IEnumerable<NamesCount> LabelledPairs(string path) =>
        CellFile.Rows(path).GroupBy(row => row["schema"]).OrderByDescending(group => group.Key == "Person").ThenBy(group => group.Key)
            .Select(group => NamesCount.Of(
                group.Key == "Person" ? "persons" : "others: " + group.Key,
                [.. group.Select(row => Decide(row["is_match"] == "true", NameParser.Parse(row["name1"]), NameParser.Parse(row["name2"])))]));

    private static IEnumerable<NamesCount> ListedNames(string path)
    {
        var rows = CellFile.Rows(path)
            .Select(row => (Listed: NameParser.Parse(row["name_listed"]), Query: NameParser.Parse(row["name_query"]))).ToList();
        yield return NamesCount.Of("query name and its listed name, or another's",
        [
            .. rows.SelectMany((asked, i) => rows.Select((listed, j) => Decide(i == j, asked.Query, listed.Listed))),
        ]);
    }

    private static IEnumerable<NamesCount> Rosters(string truth)
    {
        var folder = Path.GetDirectoryName(truth)!;
        var (before, after) = (Roster(folder, "roster2017_*.csv.gz"), Roster(folder, "roster2023_*.csv.gz"));
        var pairs = CellFile.Rows(truth).Select(row => (Names: row["names"], Old: before[row["id_2017"]], New: after[row["id_2023"]])).ToList();
        foreach (var group in pairs.GroupBy(pair => pair.Names).OrderByDescending(group => group.Key, StringComparer.Ordinal))
        {
            yield return NamesCount.Of($"officers, names {group.Key}", [.. group.Select(pair => Decide(true, pair.Old, pair.New))]);
        }

        yield return NamesCount.Of("officers, others", Others([.. pairs.Select(pair => (pair.Old, pair.New))]));
    }

    private static Dictionary<string, ParsedName> Roster(string folder, string pattern) =>
        Files(folder, pattern).SelectMany(CellFile.Rows).ToDictionary(
            row => row["id"], row => NameParser.OfParts(row["last_name"], row["first_name"], row["middle_initial"]), StringComparer.Ordinal);

    private static IEnumerable<NamesCount> Aliases(string path)
    {
        var persons = File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(person => person.GetProperty("aliases").ValueKind == JsonValueKind.Array)
            .Select(person => (
                Title: NameParser.Parse(person.GetProperty("title").GetString()!),
                Aliases: person.GetProperty("aliases").EnumerateArray().Select(alias => NameParser.Parse(alias.GetString()!)).ToList()))
            .ToList();
        yield return NamesCount.Of("title and alias",
            [.. persons.SelectMany(person => person.Aliases.Select(alias => Decide(true, person.Title, alias)))]);
        yield return NamesCount.Of("title and any alias",
            [.. persons.Select(person => new NamesDecision(true, person.Aliases.Exists(alias => Decide(true, person.Title, alias).IsMatch)))]);
        yield return NamesCount.Of("title and another's title", Others([.. persons.Select(person => (person.Title, person.Title))]));
    }

    private static IEnumerable<NamesCount> Transliterations(string path)
    {
        var words = File.ReadLines(path).Select(line => line.Split('\t')).Where(cells => cells.Length > 1)
            .Select(cells => (Cells: cells, Arabic: NameParser.Parse(cells[0]), Latin: NameParser.Parse(cells[1]))).ToList();
        var name = Path.GetFileNameWithoutExtension(path);
        yield return NamesCount.Of($"{name}, alike as in a search", [.. words.Select(word => new NamesDecision(
            true, word.Arabic.Parts.Any(asked => word.Latin.Parts.Any(found => NameTokens.Compare(asked, found) != NameAgreement.None))))]);
        yield return NamesCount.Of($"{name}, by itself as a name", [.. words.Select(word => Decide(true, word.Arabic, word.Latin))]);
        yield return NamesCount.Of($"{name}, others", Others([.. words.Select(word => (word.Arabic, word.Latin))]));
    }

    private static List<NamesDecision> Others(IReadOnlyList<(ParsedName One, ParsedName Other)> pairs) =>
        [.. Enumerable.Range(0, pairs.Count).SelectMany(i => Enumerable.Range(1, Math.Min(OthersEach, pairs.Count - 1))
            .Select(step => Decide(false, pairs[i].One, pairs[(i + step) % pairs.Count].Other)))];

    private static NamesDecision Decide(bool isSame, ParsedName one, ParsedName other) =>
        new(isSame, NamePairs.Score(one, other) >= NamePairs.Threshold);
}
