namespace Exchange.Storage.Auditing.Lookups;

/// <summary>That an entry can be found by a token.</summary>
/// <param name="Token">The token, in whose order rows are written fastest.</param>
/// <param name="Index">Place of the entry.</param>
internal readonly record struct LookupRow(long Token, long Index) : IComparable<LookupRow>
{
    public int CompareTo(LookupRow other) => (Token, Index).CompareTo((other.Token, other.Index));
}
