using System.Globalization;
using System.Text.Json;
using Exchange.Matching.Names;

namespace Exchange.Cli.Benchmarks.Persons;

/// <summary>Draws true persons and puts errors into what is asked of them, from a seed.</summary>
internal static class PersonQuestions
{
    private const int Seed = 71;
    private const int LettersMin = 4;

    /// <summary>Persons to try for each question: not every one has a nickname, or is mentioned.</summary>
    private const int TriesFor = 20;

    private static readonly Dictionary<string, Func<Random, DrawnQuestion, DrawnQuestion?>> Kinds = new(StringComparer.Ordinal)
    {
        ["exact"] = (_, question) => question,
        ["oneError"] = (random, question) => WithError(random, question, random.Next(3)),
        ["twoErrors"] = (random, question) => random.Next(3) is var spared
            ? WithError(random, question, (spared + 1) % 3) is { } once ? WithError(random, once, (spared + 2) % 3) : null
            : null,
        ["nickname"] = (random, question) => Nickname(random, question.Given) is { } other ? question with { Given = other } : null,
    };

    /// <summary>So many questions of each kind.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<DrawnQuestion>>> DrawAsync(
        string truthFile, int each, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var lines = await SampleAsync(truthFile, each * TriesFor, random, cancellationToken);
        var drawn = Kinds.Keys.ToDictionary(kind => kind, _ => new List<DrawnQuestion>(), StringComparer.Ordinal);
        foreach (var line in lines.TakeWhile(_ => drawn.Values.Any(list => list.Count < each)))
        {
            if (Read(line) is { } question)
            {
                foreach (var (kind, change) in Kinds.Where(kind => drawn[kind.Key].Count < each))
                {
                    drawn[kind].AddRange(change(random, question) is { } changed ? [changed] : []);
                }
            }
        }

        return drawn.ToDictionary(pair => pair.Key, IReadOnlyList<DrawnQuestion> (pair) => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>So many lines of a file, each with the same chance, shuffled (reservoir sampling, Vitter's algorithm R).</summary>
    private static async Task<string[]> SampleAsync(string file, int count, Random random, CancellationToken cancellationToken)
    {
        var sample = new List<string>();
        var seen = 0;
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            seen++;
            if (sample.Count < count)
            {
                sample.Add(line);
            }
            else if (random.Next(seen) is var place && place < count)
            {
                sample[place] = line;
            }
        }

        var shuffled = sample.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>A person that some record mentions; null where none does.</summary>
    private static DrawnQuestion? Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var person = document.RootElement;
        var records = person.GetProperty("mentions").EnumerateArray().Select(mention => mention.GetProperty("localId").GetString()!).ToHashSet();
        return records.Count == 0
            ? null
            : new DrawnQuestion(
                person.GetProperty("given").GetString()!, person.GetProperty("surname").GetString()!,
                DateOnly.ParseExact(person.GetProperty("dateOfBirth").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture), records);
    }

    /// <summary>An error in the given name, the surname or the date of birth.</summary>
    private static DrawnQuestion? WithError(Random random, DrawnQuestion question, int where) => where switch
    {
        0 => Typo(random, question.Given) is { } given ? question with { Given = given } : null,
        1 => Typo(random, question.Surname) is { } surname ? question with { Surname = surname } : null,
        _ => WrongDate(random, question.Birth) is { } birth ? question with { Birth = birth } : null,
    };

    /// <summary>A letter other, missing, too many, or two swapped; short names stay as they are.</summary>
    private static string? Typo(Random random, string name)
    {
        if (name.Length < LettersMin)
        {
            return null;
        }

        var at = random.Next(1, name.Length - 1);
        var letter = (char)('a' + random.Next(26));
        var typed = random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, letter.ToString()),
            2 => name[..at] + letter + name[(at + 1)..],
            _ => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
        };
        return typed == name ? null : typed;
    }

    /// <summary>Day and month swapped, or one digit of the day or year wrong.</summary>
    private static DateOnly? WrongDate(Random random, DateOnly birth)
    {
        var wrong = random.Next(3) switch
        {
            0 when birth.Day <= 12 && birth.Day != birth.Month => new DateOnly(birth.Year, birth.Day, birth.Month),
            1 => birth.AddYears(random.Next(2) == 0 && birth.Year % 10 > 0 ? -1 : birth.Year % 10 < 9 ? 1 : 0),
            _ => birth.Day is > 1 and < 28 && birth.Day % 10 is > 0 and < 9 ? birth.AddDays(random.Next(2) == 0 ? 1 : -1) : birth,
        };
        return wrong == birth ? null : wrong;
    }

    private static string? Nickname(Random random, string given)
    {
        var folded = given.ToLowerInvariant();
        var classes = Nicknames.ClassesOf(folded);
        var others = Nicknames.Known.Where(name => name != folded && Nicknames.ClassesOf(name).Any(classes.Contains))
            .Order(StringComparer.Ordinal).ToList();
        return others.Count == 0 ? null : others[random.Next(others.Count)];
    }
}
