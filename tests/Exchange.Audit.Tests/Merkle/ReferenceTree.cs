using System.Security.Cryptography;

namespace Exchange.Audit.Tests.Merkle;

/// <summary>
/// The tree as RFC 6962, 2.1 writes it down, by recursion over the list of entries, with no thought for speed. Uses
/// nothing of the code under test; hashes are hexadecimal text.
/// </summary>
public static class ReferenceTree
{
    public static string Root(IReadOnlyList<byte[]> entries) => entries.Count switch
    {
        0 => Sha256([]),
        1 => Leaf(entries[0]),
        var n => Node(Root(First(entries, Split(n))), Root(After(entries, Split(n)))),
    };

    public static List<string> Path(int m, IReadOnlyList<byte[]> entries)
    {
        if (entries.Count == 1)
        {
            return [];
        }

        var k = Split(entries.Count);
        return m < k
            ? [.. Path(m, First(entries, k)), Root(After(entries, k))]
            : [.. Path(m - k, After(entries, k)), Root(First(entries, k))];
    }

    public static List<string> Proof(int m, IReadOnlyList<byte[]> entries) => SubProof(m, entries, isWhole: true);

    public static string Leaf(byte[] entry) => Sha256([0, .. entry]);

    private static List<string> SubProof(int m, IReadOnlyList<byte[]> entries, bool isWhole)
    {
        if (m == entries.Count)
        {
            return isWhole ? [] : [Root(entries)];
        }

        var k = Split(entries.Count);
        return m <= k
            ? [.. SubProof(m, First(entries, k), isWhole), Root(After(entries, k))]
            : [.. SubProof(m - k, After(entries, k), isWhole: false), Root(First(entries, k))];
    }

    private static string Node(string left, string right) =>
        Sha256([1, .. Convert.FromHexString(left), .. Convert.FromHexString(right)]);

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static int Split(int n)
    {
        var k = 1;
        while (2 * k < n)
        {
            k *= 2;
        }

        return k;
    }

    private static ArraySegment<byte[]> First(IReadOnlyList<byte[]> entries, int k) => new([.. entries], 0, k);

    private static ArraySegment<byte[]> After(IReadOnlyList<byte[]> entries, int k) =>
        new([.. entries], k, entries.Count - k);
}
