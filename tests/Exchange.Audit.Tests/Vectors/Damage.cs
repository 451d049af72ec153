namespace Exchange.Audit.Tests.Vectors;

/// <summary>What can happen to hashes and lists of hashes on their way.</summary>
public static class Damage
{
    /// <summary>One bit of the first byte changed.</summary>
    public static string Flip(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        bytes[0] ^= 1;
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>The list with one element replaced.</summary>
    public static List<string> With(this IReadOnlyList<string> proof, int at, string hash) =>
        [.. proof.Take(at), hash, .. proof.Skip(at + 1)];

    /// <summary>What any list of proof hashes can suffer, by name.</summary>
    public static IEnumerable<(string Name, List<string> Proof)> OfProof(IReadOnlyList<string> proof)
    {
        var last = proof.Count - 1;
        yield return ("first-hash-one-bit-flipped", proof.With(0, Flip(proof[0])));
        yield return ("last-hash-one-bit-flipped", proof.With(last, Flip(proof[last])));
        yield return ("last-hash-missing", [.. proof.Take(last)]);
        yield return ("first-hash-missing", [.. proof.Skip(1)]);
        yield return ("all-hashes-missing", []);
        yield return ("one-hash-too-many", [.. proof, proof[last]]);
        yield return ("hash-of-31-bytes", proof.With(0, proof[0][..^2]));
        yield return ("hash-of-33-bytes", proof.With(last, proof[last] + "00"));
        yield return ("hash-empty", proof.With(0, ""));
        yield return ("hash-not-hexadecimal", proof.With(0, "x" + proof[0][1..]));
        if (proof.Count > 1)
        {
            yield return ("first-two-hashes-swapped", [proof[1], proof[0], .. proof.Skip(2)]);
            yield return ("order-reversed", [.. proof.Reverse()]);
        }
    }
}
