namespace Exchange.Index.Segments;

/// <summary>
/// Symmetric deletion (Garbe, SymSpell, 2012): two words within d typing errors have a common form after up to d letters are taken out
/// of each; for the first seven letters alone that holds too. Keys are hashes of these forms.
/// </summary>
internal static class FuzzyKeys
{
    /// <summary>Typing errors at most.</summary>
    public const int EditsMax = 2;

    /// <summary>Letters from which keys are made.</summary>
    public const int PrefixLength = 7;

    /// <summary>Keys at most: the prefix and all ways of taking out one or two letters.</summary>
    public const int KeysMax = 1 + PrefixLength + (PrefixLength * (PrefixLength - 1) / 2);

    /// <summary>Puts the keys of a word, with how many letters were taken out, and gives their number; without doubles.</summary>
    public static int Put(ReadOnlySpan<char> word, int edits, Span<(uint Key, int Removed)> keys)
    {
        var prefix = word[..Math.Min(word.Length, PrefixLength)];
        keys[0] = (Key(prefix, -1, -1), 0);
        var count = 1;
        for (var one = 0; edits > 0 && one < prefix.Length; one++)
        {
            count = PutNew((Key(prefix, one, -1), 1), keys, count);
            for (var other = one + 1; edits > 1 && other < prefix.Length; other++)
            {
                count = PutNew((Key(prefix, one, other), 2), keys, count);
            }
        }

        return count;
    }

    private static int PutNew((uint Key, int Removed) key, Span<(uint Key, int Removed)> keys, int count)
    {
        foreach (var known in keys[..count])
        {
            if (known.Key == key.Key && known.Removed <= key.Removed)
            {
                return count;
            }
        }

        keys[count] = key;
        return count + 1;
    }

    private static uint Key(ReadOnlySpan<char> prefix, int one, int other)
    {
        var hash = 0x811C9DC5u;
        for (var i = 0; i < prefix.Length; i++)
        {
            if (i != one && i != other)
            {
                hash = (hash ^ prefix[i]) * 0x01000193;
            }
        }

        hash ^= hash >> 15;
        return hash * 0x2C1B3C6D;
    }
}
