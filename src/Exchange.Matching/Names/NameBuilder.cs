namespace Exchange.Matching.Names;

/// <summary>Collects the words of a name by role and makes tokens of them.</summary>
internal sealed class NameBuilder
{
    private const int LettersOfPatronymic = 6;

    private static readonly string[] PatronymicEnds =
        ["ovich", "evich", "ovitch", "evitch", "ovic", "yevich", "ovna", "evna", "ivna", "inichna", "ichna"];

    private readonly List<NameToken> parts = [];
    private readonly List<NameJoin> joins = [];
    private string? suffix;

    /// <summary>Words that all have one role.</summary>
    public void Add(List<NameWord> words, NameRole role) => AddWithSuffix(words, (_, _) => role);

    /// <summary>Given names: the first is the given name, the rest are middle names.</summary>
    public void AddGiven(List<NameWord> words, NameRole first) => AddWithSuffix(words, (number, _) => number == 0 ? first : NameRole.Middle);

    /// <summary>A name of which nobody said what is what.</summary>
    public void AddWhole(List<NameWord> words)
    {
        var titles = words.TakeWhile(word => NameWords.Titles.Contains(word.Text)).Count();
        var named = titles < words.Count ? words[titles..] : words;
        AddWithSuffix(named, (_, word) => IsPatronymic(word) ? NameRole.Middle : NameRole.Unknown);
    }

    /// <summary>Ben Ali and Al Green are given name and surname: a particle that begins a name of two words is a name itself.</summary>
    private static bool IsParticle(List<NameWord> words, int at) =>
        NameWords.Particles.Contains(words[at].Text) && !(words.Count == 2 && at == 0 && Nicknames.ClassesOf(words[at].Text).Count > 0);

    /// <summary>A suffix that stands in a field of its own.</summary>
    public void AddSuffix(List<NameWord> words) => suffix = words.Count > 0 ? string.Concat(words.Select(word => word.Text)) : suffix;

    public ParsedName Build() => new(parts, joins, suffix);

    private static bool IsPatronymic(string word) =>
        word.Length >= LettersOfPatronymic && PatronymicEnds.Any(end => word.EndsWith(end, StringComparison.Ordinal));

    private void AddWithSuffix(List<NameWord> words, Func<int, string, NameRole> roleOf)
    {
        while (words.Count > 1 && NameWords.Suffixes.Contains(words[^1].Text))
        {
            suffix = words[^1].Text;
            words = words[..^1];
        }

        AddRun(words, roleOf);
    }

    /// <summary>Particles take part in joins alone, unless there is nothing else.</summary>
    private void AddRun(List<NameWord> words, Func<int, string, NameRole> roleOf)
    {
        var onlyParticles = words.All(word => NameWords.Particles.Contains(word.Text));
        var number = 0;
        var run = "";
        var runFirst = parts.Count;
        for (var i = 0; i < words.Count; i++)
        {
            var (text, bound) = words[i];
            if (i + 1 < words.Count && IsPrefix(text, roleOf(number, text)))
            {
                words[i + 1] = words[i + 1] with { Text = text + words[i + 1].Text };
                continue;
            }

            var particle = !onlyParticles && IsParticle(words, i);
            run += text;
            if (!particle)
            {
                parts.Add(new NameToken(text, roleOf(number++, text)));
            }

            if (!particle && !(bound && i + 1 < words.Count))
            {
                AddJoin(run, runFirst);
                (run, runFirst) = ("", parts.Count);
            }
        }
    }

    private static bool IsPrefix(string word, NameRole role) =>
        NameWords.Prefixes.Contains(word) && (role == NameRole.Surname || (role == NameRole.Unknown && word == "mc"));

    private void AddJoin(string run, int first)
    {
        var count = parts.Count - first;
        if (count > 1 || (count == 1 && run != parts[first].Text))
        {
            joins.Add(new NameJoin(first, count, new NameToken(run, parts[first].Role)));
        }
    }
}
