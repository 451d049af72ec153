using Exchange.Index.Entries;

namespace Exchange.Index.Evaluation;

/// <summary>Several ways to meet one part of a query; the best of them is what it is worth.</summary>
internal sealed class AnyMatcher(IReadOnlyList<LeafMatcher> ways) : LeafMatcher
{
    /// <summary>The ways.</summary>
    public IReadOnlyList<LeafMatcher> Ways => ways;

    /// <inheritdoc />
    public override LeafMatch? Match(ScopedRecord record)
    {
        var met = ways.Select(way => way.Match(record)).OfType<LeafMatch>().ToList();
        return met.Count == 0 ? null : new LeafMatch(met.Max(match => match.Worth), [.. met.SelectMany(match => match.Matches)]);
    }
}
