using System.Text;

namespace Exchange.Matching.Phonetics;

/// <summary>Walks one word and collects both keys. The rules of the letters are in the other parts of the class.</summary>
internal sealed partial class MetaphoneEncoder
{
    private const string Vowels = "aeiouy";

    private readonly string word;
    private readonly bool slavoGermanic;
    private int at;

    public MetaphoneEncoder(string text)
    {
        word = string.Concat(text.Where(char.IsAsciiLetterLower));
        slavoGermanic = word.AsSpan().ContainsAny('w', 'k') || word.Contains("cz", StringComparison.Ordinal);
    }

    public StringBuilder Primary { get; } = new(DoubleMetaphone.LengthMax);

    public StringBuilder Alternate { get; } = new(DoubleMetaphone.LengthMax);

    public void Run()
    {
        at = Is(0, "gn", "kn", "pn", "wr", "ps") ? 1 : 0;
        while (at < word.Length && (Primary.Length < DoubleMetaphone.LengthMax || Alternate.Length < DoubleMetaphone.LengthMax))
        {
            at += Step(word[at]);
        }
    }

    /// <summary>Applies the rules of one letter and gives how many letters are done with.</summary>
    private int Step(char letter) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => Vowel(),
        'c' => LetterC(),
        'd' => LetterD(),
        'g' => LetterG(),
        'h' => LetterH(),
        'j' => LetterJ(),
        'p' => LetterP(),
        's' => LetterS(),
        't' => LetterT(),
        'w' => LetterW(),
        'x' => LetterX(),
        'z' => LetterZ(),
        _ => Simple(letter),
    };

    private int Simple(char letter) => letter switch
    {
        'l' => LetterL(),
        'm' => LetterM(),
        'r' => LetterR(),
        'b' => Doubled("P", 'b'),
        'f' => Doubled("F", 'f'),
        'k' => Doubled("K", 'k'),
        'n' => Doubled("N", 'n'),
        'q' => Doubled("K", 'q'),
        _ => Doubled("F", 'v'),
    };

    private int Vowel()
    {
        if (at == 0)
        {
            Add("A");
        }

        return 1;
    }

    private int Doubled(string key, char letter)
    {
        Add(key);
        return Next == letter ? 2 : 1;
    }

    private void Add(string both) => Add(both, both);

    private void Add(string primary, string alternate)
    {
        Append(Primary, primary);
        Append(Alternate, alternate);
    }

    private static void Append(StringBuilder key, string letters) =>
        key.Append(letters.AsSpan(0, Math.Min(letters.Length, DoubleMetaphone.LengthMax - key.Length)));

    private char Next => Letter(at + 1);

    private bool AtEnd => at == word.Length - 1;

    private char Letter(int index) => index >= 0 && index < word.Length ? word[index] : '\0';

    private bool IsVowel(int index) => Vowels.Contains(Letter(index), StringComparison.Ordinal);

    /// <summary>Whether one of these stands at the place.</summary>
    private bool Is(int index, params ReadOnlySpan<string> any)
    {
        foreach (var text in any)
        {
            if (index >= 0 && word.AsSpan().Length - index >= text.Length && word.AsSpan(index, text.Length).SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the letter at the place is one of these.</summary>
    private bool IsOneOf(int index, string letters) => letters.Contains(Letter(index), StringComparison.Ordinal);
}
