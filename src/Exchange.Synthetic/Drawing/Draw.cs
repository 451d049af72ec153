using System.Numerics;

namespace Exchange.Synthetic.Drawing;

/// <summary>
/// Random values that depend on (seed, stream, number) alone: draw n of a sequence is a hash of its key and n (the
/// finaliser of SplitMix64), so nothing depends on what was drawn before elsewhere. No part of it is fit for
/// secrets.
/// </summary>
internal sealed class Draw
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly ulong key;
    private ulong counter;

    private Draw(ulong key) => this.key = key;

    /// <summary>The sequence of one thing, for example of person 17.</summary>
    public static Draw For(long seed, DrawStream stream, long number) =>
        new(Mix(Mix(Mix(unchecked((ulong)seed)) + ((ulong)stream * Golden)) ^ Mix(unchecked((ulong)number) + Golden)));

    /// <summary>A sequence of its own below this one; how much was drawn from this one does not matter.</summary>
    public Draw Split(int branch) => new(Mix(key ^ Mix(unchecked((ulong)branch * Golden) + 1)));

    /// <summary>64 bits.</summary>
    public ulong Next() => Mix(unchecked(key + (++counter * Golden)));

    /// <summary>From 0 to below the limit.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>From the least to the greatest, both included.</summary>
    public int Between(int least, int greatest) => least + Below(greatest - least + 1);

    /// <summary>The smaller of two draws: small numbers are likelier.</summary>
    public int Low(int limit) => Math.Min(Below(limit), Below(limit));

    /// <summary>True with this probability.</summary>
    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of the items, the earlier ones likelier.</summary>
    public T PickEarly<T>(IReadOnlyList<T> items) => items[Low(items.Count)];

    /// <summary>One of the letters.</summary>
    public char Letter(string letters) => letters[Below(letters.Length)];

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return BitOperations.RotateLeft(z ^ (z >> 31), 17);
        }
    }
}
