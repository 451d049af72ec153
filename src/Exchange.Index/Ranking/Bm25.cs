namespace Exchange.Index.Ranking;

/// <summary>
/// BM25 (Robertson and Zaragoza, 2009) with fixed statistics: what one value is worth depends on that value and the shipped tables alone
/// (design: noninterference), so the part without the word's rarity can be stored with the postings.
/// All arithmetic is single precision, in one order, so that every index gets equal bits. A worth is far within 2^28 of any other: adding
/// worths as doubles is exact, whatever the order.
/// </summary>
public static class Bm25
{
    /// <summary>How quickly repetition stops adding worth.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much length counts against a value.</summary>
    public const float B = 0.75f;

    /// <summary>Length in tokens that counts as neither long nor short.</summary>
    public const float AverageLength = 40;

    private const int LengthCodes = 256;
    private const int ExactLengths = 64;
    private const int TableTf = 8;

    private static readonly int[] Lengths = BuildLengths();
    private static readonly float[] Norms = BuildNorms();

    // A division for each posting would be most of the work of ranking.
    private static readonly float[] Impacts = BuildImpacts();

    /// <summary>What a word is worth.</summary>
    /// <param name="idf">Rarity of the word, from <see cref="BackgroundWords"/>.</param>
    /// <param name="tf">Occurrences, at least one.</param>
    /// <param name="length">Tokens of the field in this entry.</param>
    public static float Score(float idf, int tf, int length) => idf * Impact(tf, EncodeLength(length));

    /// <summary>The worth without the rarity: between 0 and 1, rising with occurrences, falling with length.</summary>
    public static float Impact(int tf, byte lengthCode) =>
        (uint)tf < TableTf ? Impacts[(tf * LengthCodes) + lengthCode] : Compute(tf, lengthCode);

    /// <summary>A length as one byte: exact up to 63, above that in steps of an eighth.</summary>
    public static byte EncodeLength(int length)
    {
        if (length < ExactLengths)
        {
            return (byte)Math.Max(length, 0);
        }

        var found = Array.BinarySearch(Lengths, length);
        return (byte)(found >= 0 ? found : ~found - 1);
    }

    private static int[] BuildLengths()
    {
        var lengths = new int[LengthCodes];
        for (var code = 0; code < LengthCodes; code++)
        {
            var octave = (code - ExactLengths) / 8;
            var step = (code - ExactLengths) % 8;
            lengths[code] = code < ExactLengths ? code : (int)Math.Min(int.MaxValue, (long)(8 + step) << (octave + 3));
        }

        return lengths;
    }

    private static float[] BuildImpacts() =>
        [.. Enumerable.Range(0, TableTf * LengthCodes).Select(place => Compute(place / LengthCodes, (byte)(place % LengthCodes)))];

    private static float Compute(int tf, byte lengthCode) => tf / (tf + Norms[lengthCode]);

    private static float[] BuildNorms() => [.. Lengths.Select(length => K1 * (1 - B + (B * (length / AverageLength))))];
}
