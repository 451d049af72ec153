namespace Exchange.Index.Searching;

/// <summary>
/// Which records are asked for, and what they are worth. Parts may be met by different entries of a record. A record's score is the sum of
/// what the parts that it meets are worth, in the order in which they stand; parts below <see cref="Not"/> add nothing.
/// </summary>
public abstract record RecordQuery
{
    private RecordQuery()
    {
    }

    /// <summary>Records that hold a word, worth what the best of their fields and entries makes of it.</summary>
    public sealed record Word(RankedWord Asked) : RecordQuery;

    /// <summary>
    /// Records with an entry that meets the query. Where a worth is given, it is asked for each such entry; null says that the entry does not
    /// meet it after all, and the greatest counts. Without, the part adds nothing to the score.
    /// </summary>
    public sealed record Entries(EntryQuery Query, Func<EntryRef, double?>? Worth = null) : RecordQuery;

    /// <summary>Records that meet any of these words or entries, worth what the best of those that they meet is.</summary>
    public sealed record Best(IReadOnlyList<RecordQuery> Ways) : RecordQuery;

    /// <summary>Records that meet the part and then a test, which is asked for them alone.</summary>
    /// <param name="Part">The part; its worth counts unless <paramref name="IsScore"/>.</param>
    /// <param name="Worth">Null when the record does not meet the test; otherwise what it is worth.</param>
    /// <param name="IsScore">Whether the test alone says what records are worth, and the part adds nothing.</param>
    public sealed record Where(RecordQuery Part, Func<RecordRef, double?> Worth, bool IsScore = false) : RecordQuery;

    /// <summary>Records that meet all parts.</summary>
    public sealed record And(IReadOnlyList<RecordQuery> All) : RecordQuery;

    /// <summary>Records that meet any part.</summary>
    public sealed record Or(IReadOnlyList<RecordQuery> Any) : RecordQuery;

    /// <summary>Every record of the index that does not meet the part: of use only beside a part that says what may be seen.</summary>
    public sealed record Not(RecordQuery Part) : RecordQuery;
}
