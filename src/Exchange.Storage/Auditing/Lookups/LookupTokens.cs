using Exchange.Audit.Commitments;
using Exchange.Storage.Auditing.Sealing;

namespace Exchange.Storage.Auditing.Lookups;

/// <summary>Makes the rows by which private parts are found. Not for two threads at once.</summary>
internal sealed class LookupTokens(PrivateKeyStore keys, LookupTerms terms)
{
    /// <summary>The rows of one entry; none where its key was destroyed.</summary>
    /// <param name="index">Place of the entry.</param>
    /// <param name="keyName">Name of its key.</param>
    /// <param name="part">Its private part.</param>
    public IEnumerable<LookupRow> Of(long index, string keyName, PrivatePart part)
    {
        if (keys.FindLookupMac(keyName) is not { } mac)
        {
            return [];
        }

        var first = LookupToken.First(keyName);
        return terms(part.Content).Distinct(StringComparer.Ordinal).Select(term => new LookupRow(LookupToken.Of(first, mac, term), index));
    }
}
