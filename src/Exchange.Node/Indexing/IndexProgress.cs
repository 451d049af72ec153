namespace Exchange.Node.Indexing;

/// <summary>How far the index has followed the record store.</summary>
public sealed class IndexProgress
{
    private long applied;
    private long skipped;
    private volatile bool caughtUp;

    /// <summary>Number of the last change that can be found.</summary>
    public long Applied => Interlocked.Read(ref applied);

    /// <summary>Whether everything that was there at the start can be found.</summary>
    public bool CaughtUp => caughtUp;

    /// <summary>How many changes the index could not take.</summary>
    public long Skipped => Interlocked.Read(ref skipped);

    internal void CountSkipped() => Interlocked.Increment(ref skipped);

    internal void Advance(long sequence) => Interlocked.Exchange(ref applied, sequence);

    internal void MarkCaughtUp() => caughtUp = true;
}
