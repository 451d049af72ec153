namespace Exchange.Index.Segments;

/// <summary>What opening an index came to.</summary>
public abstract record IndexOpening
{
    private IndexOpening()
    {
    }

    /// <summary>One value for each case.</summary>
    public T Match<T>(Func<Opened, T> opened, Func<Damaged, T> damaged) => this switch
    {
        Opened case1 => opened(case1),
        Damaged case2 => damaged(case2),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// The index is open at its last commit; an empty folder gives an empty index at sequence 0. Whatever was damaged before that commit
    /// could be used is listed.
    /// </summary>
    public sealed record Opened(IndexWriter Writer, long Sequence, IReadOnlyList<DamagedFile> PassedOver) : IndexOpening;

    /// <summary>No commit can be used: have the folder emptied and build the index from the record store.</summary>
    public sealed record Damaged(IReadOnlyList<DamagedFile> Files) : IndexOpening;
}
