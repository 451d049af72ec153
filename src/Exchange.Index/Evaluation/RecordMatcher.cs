using Exchange.Index.Entries;
using Exchange.Records.Queries;
using Exchange.Records.Queries.Language;

namespace Exchange.Index.Evaluation;

/// <summary>
/// Holds one query against one record after the other: the one place where it is written what a query means. Every index explains its hits
/// through it. One search, one thread.
/// </summary>
internal sealed class RecordMatcher
{
    private readonly RecordQuery query;
    private readonly ScopeView view;
    private readonly Dictionary<QueryNode, LeafMatcher> matchers = new(ReferenceEqualityComparer.Instance);
    private readonly QueryNode[] positive;

    /// <summary>A query, and what its requester may search.</summary>
    public RecordMatcher(RecordQuery query, ISearchScope scope)
    {
        this.query = query;
        Root = QueryPlan.Of(query);
        view = new ScopeView(scope);
        positive = [.. Root?.PositiveLeaves() ?? []];
        AddMatchers(Root);
    }

    /// <summary>What is asked for as a tree; null for a query that finds nothing.</summary>
    public QueryNode? Root { get; }

    /// <summary>What holds a part of the tree against records.</summary>
    public LeafMatcher MatcherOf(QueryNode leaf) => matchers[leaf];

    /// <summary>The match; null when the record does not answer the query or the requester may not know of it.</summary>
    public RecordMatch? Match(IndexedRecord record)
    {
        if (Root is not { } root || !FitsKindAndTime(record) || view.View(record) is not { } scoped)
        {
            return null;
        }

        var met = new Dictionary<QueryNode, LeafMatch?>(ReferenceEqualityComparer.Instance);
        return Holds(root, scoped, met) ? new RecordMatch(Gather(scoped, met), scoped) : null;
    }

    /// <summary>What the requester may search and see of a record, whether or not it answers the query; null when it is hidden.</summary>
    public ScopedRecord? View(IndexedRecord record) => view.View(record);

    private void AddMatchers(QueryNode? node)
    {
        switch (node)
        {
            case null:
                break;
            case QueryNode.And all:
                all.Operands.ToList().ForEach(AddMatchers);
                break;
            case QueryNode.Or any:
                any.Operands.ToList().ForEach(AddMatchers);
                break;
            case QueryNode.Not none:
                AddMatchers(none.Operand);
                break;
            default:
                matchers[node] = LeafMatchers.Of(node);
                break;
        }
    }

    private bool FitsKindAndTime(IndexedRecord record) =>
        (query.Kinds.Count == 0 || query.Kinds.Contains(record.Kind)) &&
        (query.From is not { } from || record.To >= from) &&
        (query.To is not { } to || record.From <= to);

    private bool Holds(QueryNode node, ScopedRecord record, Dictionary<QueryNode, LeafMatch?> met) => node switch
    {
        QueryNode.And all => all.Operands.All(operand => Holds(operand, record, met)),
        QueryNode.Or any => any.Operands.Any(operand => Holds(operand, record, met)),
        QueryNode.Not none => !Holds(none.Operand, record, met),
        _ => Leaf(node, record, met) is not null,
    };

    private LeafMatch? Leaf(QueryNode leaf, ScopedRecord record, Dictionary<QueryNode, LeafMatch?> met)
    {
        if (!met.TryGetValue(leaf, out var match))
        {
            match = MatcherOf(leaf).Match(record);
            met[leaf] = match;
        }

        return match;
    }

    /// <summary>Every part that is met counts, in the order of the query, whatever the others.</summary>
    private IndexHit Gather(ScopedRecord record, Dictionary<QueryNode, LeafMatch?> met)
    {
        var score = 0.0;
        var matches = new List<FieldMatch>();
        foreach (var leaf in positive)
        {
            if (Leaf(leaf, record, met) is { } match)
            {
                score += match.Worth;
                matches.AddRange(match.Matches);
            }
        }

        return new IndexHit(record.Record.Id, score, matches);
    }
}
