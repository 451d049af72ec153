using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Goes over entries of one segment in order.</summary>
internal abstract class DocIterator
{
    /// <summary>Past the last entry.</summary>
    public const int NoMore = PostingsCursor.NoMore;

    /// <summary>The current entry; -1 before the first move.</summary>
    public int Doc { get; protected set; } = -1;

    /// <summary>About how many entries there are to go over.</summary>
    public abstract long Cost { get; }

    /// <summary>The next entry.</summary>
    public abstract int Next();

    /// <summary>The first entry that is not before the target, which is after the current one.</summary>
    public abstract int Advance(int target);
}
