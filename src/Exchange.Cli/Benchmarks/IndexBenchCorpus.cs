using System.Globalization;
using Exchange.Matching.Names;
using Exchange.Matching.Phonetics;

namespace Exchange.Cli.Benchmarks;

/// <summary>
/// The corpus of <c>exchange bench index</c>: narratives of 20 to 60 words over a Zipf vocabulary of 120,000; names by census frequency, with
/// a tail of invented ones for the people whom the tables leave out; 64 labels. Written once, read by both engines.
/// </summary>
internal sealed class IndexBenchCorpus
{
    /// <summary>Number of labels.</summary>
    public const int Labels = 64;

    private const int Vocabulary = 120_000;
    private const int RareSurnames = 60_000;
    private const int WordsMin = 20;
    private const int WordsMax = 60;

    private readonly Random random;
    private readonly double[] wordShares = CumulativeZipf(Vocabulary);
    private readonly string[] words = [.. Enumerable.Range(0, Vocabulary).Select(Syllables)];
    private readonly (string[] Names, double[] Shares) surnames =
        WithTail(NameFrequencies.Known, NameFrequencies.OfSurname, NameFrequencies.RareSurname, RareSurnames);
    private readonly (string[] Names, double[] Shares) given =
        WithTail(NameFrequencies.Known, NameFrequencies.OfGiven, NameFrequencies.RareGiven, 2_000);
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ranks;

    /// <summary>Draws from a seed.</summary>
    public IndexBenchCorpus(int seed)
    {
        random = new Random(seed);
        ranks = words.Select((word, rank) => (word, rank)).ToDictionary(pair => pair.word, pair => pair.rank, StringComparer.Ordinal);
    }

    /// <summary>Which labels the filter lets through, about three in four: a digit for each.</summary>
    public static string AllowedLabels { get; } = string.Concat(Enumerable.Range(0, Labels).Select(label => label % 4 == 3 ? '0' : '1'));

    /// <summary>Cells of a line: id, label, surname, given name, their phonetic keys, narrative.</summary>
    public void Write(string path, int docs)
    {
        using var writer = new StreamWriter(path);
        for (var doc = 0; doc < docs; doc++)
        {
            var (surname, name) = (Draw(surnames), Draw(given));
            var count = random.Next(WordsMin, WordsMax + 1);
            var text = string.Join(' ', Enumerable.Range(0, count).Select(_ => words[Below(wordShares)]));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"doc-{doc:d8}\t{random.Next(Labels)}\t"));
            writer.Write($"{surname}\t{name}\t{Key(surname)}\t{Key(name)}\t{text}\n");
        }
    }

    /// <summary>Queries of each class, drawn from the corpus: the class, then what is asked for.</summary>
    public IReadOnlyList<string[]> DrawQueries(string path, int docs, int each)
    {
        var drawn = Enumerable.Range(0, each * 6).Select(i => (Doc: random.Next(docs), Place: i)).OrderBy(pick => pick.Doc).ToArray();
        var queries = new string[each * 6][];
        var next = 0;
        foreach (var (line, doc) in File.ReadLines(path).Select((line, doc) => (line, doc)))
        {
            for (; next < drawn.Length && drawn[next].Doc == doc; next++)
            {
                queries[drawn[next].Place] = Ask(IndexBenchClasses.Names[drawn[next].Place / each], line.Split('\t'));
            }
        }

        return queries;
    }

    /// <summary>Rarity of a word, from the distribution that the corpus is drawn from: as a shipped table would have it.</summary>
    public float Idf(string word)
    {
        var rank = ranks[word];
        var share = wordShares[rank] - (rank == 0 ? 0 : wordShares[rank - 1]);
        return (float)-Math.Log(1 - Math.Pow(1 - share, (WordsMin + WordsMax) / 2.0));
    }

    private string[] Ask(string kind, string[] cells) => kind switch
    {
        "nameExact" => [kind, cells[2], cells[3]],
        "namePhonetic" => [kind, cells[4], cells[5]],
        "nameFuzzy" => [kind, Mistype(cells[2]), cells[5]],
        "text1" => [kind, .. Words(cells[6], 1)],
        "text2And" => [kind, .. Words(cells[6], 2)],
        _ => [kind, .. Words(cells[6], 3)],
    };

    private string[] Words(string text, int count)
    {
        var distinct = text.Split(' ');
        random.Shuffle(distinct);
        return [.. distinct.Distinct().Take(count)];
    }

    private string Mistype(string word)
    {
        var at = random.Next(word.Length);
        var letter = (char)('a' + random.Next(26));
        return random.Next(4) switch
        {
            0 => word.Insert(at, letter.ToString()),
            1 when word.Length > 2 => word.Remove(at, 1),
            2 when at > 0 => $"{word[..(at - 1)]}{word[at]}{word[at - 1]}{word[(at + 1)..]}",
            _ => $"{word[..at]}{letter}{word[(at + 1)..]}",
        };
    }

    private string Key(string name)
    {
        if (!keys.TryGetValue(name, out var key))
        {
            keys[name] = key = DoubleMetaphone.Encode(name).Primary is { Length: > 0 } primary ? primary : "-";
        }

        return key;
    }

    private string Draw((string[] Names, double[] Shares) table) => table.Names[Below(table.Shares)];

    private int Below(double[] cumulative)
    {
        var found = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, cumulative.Length - 1);
    }

    private static double[] CumulativeZipf(int count)
    {
        var sum = 0d;
        var cumulative = Enumerable.Range(1, count).Select(rank => sum += 1.0 / rank).ToArray();
        return Array.ConvertAll(cumulative, share => share / sum);
    }

    /// <summary>Names of a table by their share, then invented ones that share out what is left, the later the rarer.</summary>
    private static (string[] Names, double[] Shares) WithTail(IEnumerable<string> known, Func<string, double> share, double rare, int tail)
    {
        var shares = known.Distinct().Where(name => share(name) > rare).ToDictionary(name => name, share, StringComparer.Ordinal);
        var left = Math.Max(0, 1 - shares.Values.Sum());
        var weights = Enumerable.Range(0, tail).Select(place => 1.0 / (200 + place)).ToArray();
        var total = weights.Sum();
        foreach (var (place, weight) in weights.Index())
        {
            shares.TryAdd(Syllables(place * 7 + 1_000), left * weight / total);
        }

        var sum = 0d;
        return ([.. shares.Keys], [.. shares.Values.Select(one => sum += one)]);
    }

    /// <summary>A word that can be spoken, another for each number.</summary>
    private static string Syllables(int number)
    {
        const string Consonants = "bcdfghjklmnprstvwz";
        const string Vowels = "aeiou";
        var word = "";
        for (var left = number + 100; left > 0; left /= Consonants.Length * Vowels.Length)
        {
            word = $"{Consonants[left % Consonants.Length]}{Vowels[left / Consonants.Length % Vowels.Length]}{word}";
        }

        return word;
    }
}
