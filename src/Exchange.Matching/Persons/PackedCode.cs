namespace Exchange.Matching.Persons;

/// <summary>A code of at most four ASCII characters in one word, so that comparing and storing it costs nothing.</summary>
/// <param name="Bits">The characters, the last one lowest; 0 for none.</param>
internal readonly record struct PackedCode(uint Bits)
{
    private const int LengthMax = 4;

    /// <summary>Whether there is no code.</summary>
    public bool IsNone => Bits == 0;

    /// <summary>Packs a code; a longer one is cut.</summary>
    public static PackedCode Of(string? code)
    {
        var bits = 0u;
        foreach (var letter in code.AsSpan()[..Math.Min(code?.Length ?? 0, LengthMax)])
        {
            bits = (bits << 8) | (letter & 0x7Fu);
        }

        return new PackedCode(bits);
    }
}
