using System.Collections.Concurrent;

namespace Exchange.Matching.Names;

/// <summary>
/// Keys worked out so far: working them out takes longer than all else that is done to a token, and most people share their names. Safe for
/// many threads.
/// </summary>
internal static class NameKeyMemory
{
    /// <summary>A few megabytes; when there are more tokens, it begins anew.</summary>
    private const int TokensMax = 50_000;

    private static ConcurrentDictionary<string, NameKey[]> known = New();
    private static int count;

    /// <summary>As <see cref="NameKeys.Of"/>; not to be written to.</summary>
    public static NameKey[] Of(string token)
    {
        if (known.TryGetValue(token, out var keys))
        {
            return keys;
        }

        keys = [.. NameKeys.Of(token)];
        if (Interlocked.Increment(ref count) > TokensMax)
        {
            known = New();
            Interlocked.Exchange(ref count, 0);
        }

        known[token] = keys;
        return keys;
    }

    private static ConcurrentDictionary<string, NameKey[]> New() => new(StringComparer.Ordinal);
}
