namespace Exchange.Matching.Names;

/// <summary>
/// What of a name survives being written in another script and back: its consonants, with those made equal that systems of transliteration
/// disagree about (Gaddafi, Qadhafi; Usama, Osama; Akhmed, Ahmad), doubled ones once, vowels left out.
/// </summary>
internal static class ConsonantKey
{
    private const int LengthMax = 6;
    private const int Alphabet = 20;
    private const int ConsonantsLeast = 2;

    /// <summary>The key, below 2^29; null for a word of fewer than two consonants or with signs that are not Latin letters.</summary>
    public static uint? Of(ReadOnlySpan<char> token)
    {
        var key = 0u;
        var length = 0;
        var last = '\0';
        for (var i = 0; i < token.Length && length < LengthMax; i++)
        {
            if (!char.IsAsciiLetterLower(token[i]))
            {
                return null;
            }

            var (sound, taken) = SoundAt(token, i);
            i += taken - 1;
            if (sound != '\0' && sound != last)
            {
                key = (key * Alphabet) + Number(sound);
                length++;
            }

            last = sound;
        }

        return length < ConsonantsLeast ? null : key;
    }

    /// <summary>The consonant that begins here, if one does, and how many letters it takes.</summary>
    private static (char Sound, int Taken) SoundAt(ReadOnlySpan<char> token, int at)
    {
        var next = at + 1 < token.Length ? token[at + 1] : '\0';
        return (token[at], next) switch
        {
            ('s', 'h') or ('c', 'h') => ('x', 2),
            ('z', 'h') => ('j', 2),
            ('k', 'h') => ('h', 2),
            ('p', 'h') => ('f', 2),
            ('g', 'h') => ('g', 2),
            ('d' or 't', 'h') => (token[at], 2),
            ('d', 'j') => ('j', 2),
            ('t', 's' or 'z') => ('s', 2),
            _ => (Single(token[at], next), 1),
        };
    }

    private static char Single(char letter, char next) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' => '\0',
        'c' when next is 'e' or 'i' or 'y' => 's',
        'c' or 'q' or 'k' => 'k',
        'v' => 'f',
        'z' => 's',
        'h' when next == '\0' => '\0',
        'x' => 'x',
        _ => letter,
    };

    /// <summary>Letters and the sounds made of them, from one up; Latin consonants leave room below the alphabet's size.</summary>
    private static uint Number(char sound) => (uint)"bdfghjklmnprstx".IndexOf(sound, StringComparison.Ordinal) + 1;
}
