using Exchange.Matching.Phonetics;

namespace Exchange.Matching.Names;

/// <summary>The keys to be stored for a name token that was found, or looked up for one that was asked for: the same for both.</summary>
public static class NameKeys
{
    private const int MetaphoneBits = 5;
    private const int SoundsLeast = 2;

    /// <summary>
    /// Keys of a folded token, each once, in ascending order. A sound key of a single sound is left out: it says nothing (Lee, Lou, Leah).
    /// </summary>
    public static IReadOnlyList<NameKey> Of(string token)
    {
        if (token.Length < 2)
        {
            return [];
        }

        var keys = new List<uint>();
        var (primary, alternate) = DoubleMetaphone.Encode(token);
        AddMetaphone(keys, primary);
        AddMetaphone(keys, alternate);
        foreach (var code in DaitchMokotoff.Encode(token).Where(HasSeveralSounds))
        {
            keys.Add(NameKey.Of(NameKeyKind.DaitchMokotoff, (uint)code).Value);
        }

        if (ConsonantKey.Of(token) is { } consonants)
        {
            keys.Add(NameKey.Of(NameKeyKind.Consonants, consonants).Value);
        }

        foreach (var nickname in Nicknames.ClassesOf(token))
        {
            keys.Add(NameKey.Of(NameKeyKind.Nickname, nickname).Value);
        }

        return [.. keys.Distinct().Order().Select(key => new NameKey(key))];
    }

    /// <summary>Whether two ascending lists of keys have one in common, as bits by <see cref="NameKeyKind"/>.</summary>
    internal static int SharedKinds(ReadOnlySpan<NameKey> a, ReadOnlySpan<NameKey> b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var (left, right) = (a[i].Value, b[j].Value);
            if (left == right)
            {
                shared |= 1 << (int)a[i].Kind;
            }

            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return shared;
    }

    private static void AddMetaphone(List<uint> keys, string sounds)
    {
        if (sounds.Length >= SoundsLeast)
        {
            var packed = sounds.Aggregate(0u, (value, sound) => (value << MetaphoneBits) | (sound == '0' ? 31u : (uint)(sound - 'A' + 1)));
            keys.Add(NameKey.Of(NameKeyKind.Metaphone, packed).Value);
        }
    }

    /// <summary>Whether a code has a second digit other than the padding.</summary>
    private static bool HasSeveralSounds(int code) => code % 100_000 != 0;
}
