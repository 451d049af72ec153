namespace Exchange.Audit.Merkle;

/// <summary>The leaves from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct LeafRange(long Start, long End)
{
    public long Count => End - Start;
}
