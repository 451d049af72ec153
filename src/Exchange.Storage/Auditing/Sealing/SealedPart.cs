using Exchange.Audit.Commitments;

namespace Exchange.Storage.Auditing.Sealing;

/// <summary>A private part as the tables keep it.</summary>
/// <param name="Index">Place of its entry.</param>
/// <param name="Key">Name of its key.</param>
/// <param name="Bytes">The part, sealed.</param>
/// <param name="Tokens">By what the records that it disclosed are found.</param>
internal sealed record SealedPart(long Index, string Key, byte[] Bytes, IReadOnlyList<byte[]> Tokens)
{
    /// <summary>Seals a part; makes its key where there is none.</summary>
    public static SealedPart Of(long index, string name, PrivatePart part, PrivateKeyStore keys)
    {
        var key = keys.FindOrCreate(name);
        return new SealedPart(
            index, name, PrivateSeal.Seal(keys.FindCipher(name)!, name, index, part),
            [.. DisclosedPart.Read(part.Content.Span).Select(disclosed => PrivateSeal.Token(key, disclosed.Record))]);
    }
}
