using Exchange.Index.Entries;

namespace Exchange.Index.Evaluation;

/// <summary>Holds one part of a query, a word or a clause, against records.</summary>
internal abstract class LeafMatcher
{
    /// <summary>What the record meets it with; null when it does not.</summary>
    public abstract LeafMatch? Match(ScopedRecord record);
}
