
namespace Exchange.Records.Queries.Language;

/// <summary>Builds the tree of a query from its parts.</summary>
internal sealed class QueryTree(IReadOnlyList<QueryToken> tokens, QueryRemarks remarks)
{
    private readonly LeafReader leaves = new(remarks);
    private int next;
    private int depth;

    /// <summary>The tree; null when nothing is asked for.</summary>
    public QueryNode? Read()
    {
        var parts = new List<QueryNode>();
        while (next < tokens.Count && remarks.Problems.Count == 0)
        {
            if (ReadAny() is { } part)
            {
                parts.Add(part);
            }

            if (next < tokens.Count)
            {
                remarks.Note(tokens[next++].At, "nothing was opened that this closes; it was passed over");
            }
        }

        return parts.Count == 0 ? null : QueryNode.AllOf(parts);
    }

    /// <summary>Parts of which one must hold, up to a closing parenthesis.</summary>
    private QueryNode? ReadAny()
    {
        var parts = new List<QueryNode>();
        do
        {
            if (ReadAll() is { } part)
            {
                parts.Add(part);
            }
        }
        while (TakesOperator(QueryTokenKind.Or));
        return parts.Count == 0 ? null : QueryNode.AnyOf(parts);
    }

    /// <summary>Parts that must all hold, up to OR or a closing parenthesis.</summary>
    private QueryNode? ReadAll()
    {
        var parts = new List<(QueryNode? Node, FieldTest? Field)>();
        RefuseOperatorWithoutLeftSide();
        while (next < tokens.Count && remarks.Problems.Count == 0)
        {
            if (tokens[next].BeginsOperand)
            {
                parts.Add(ReadOperand());
            }
            else if (!TakesOperator(QueryTokenKind.And))
            {
                break;
            }
        }

        return ClauseBinder.Bind(leaves.WithoutStopWords(parts));
    }

    private void RefuseOperatorWithoutLeftSide()
    {
        if (next < tokens.Count && tokens[next].Kind is QueryTokenKind.And or QueryTokenKind.Or)
        {
            RefuseDangling(tokens[next]);
        }
    }

    /// <summary>Steps over an operator; what it needs must follow.</summary>
    private bool TakesOperator(QueryTokenKind kind)
    {
        if (next >= tokens.Count || tokens[next].Kind != kind)
        {
            return false;
        }

        var sign = tokens[next++];
        if (next >= tokens.Count || !tokens[next].BeginsOperand)
        {
            RefuseDangling(sign);
        }

        return remarks.Problems.Count == 0;
    }

    private void RefuseDangling(QueryToken sign) => remarks.Refuse(
        sign.At, "operator-dangling",
        "AND, OR and NOT stand between what they join or before what they exclude; write them small to look for the word");

    private (QueryNode? Node, FieldTest? Field) ReadOperand()
    {
        var token = tokens[next++];
        switch (token.Kind)
        {
            case QueryTokenKind.Open:
                return (Nested(token, ReadGroup), null);
            case QueryTokenKind.Not:
                return (Nested(token, () => ReadExclusion(token)), null);
            case QueryTokenKind.Field:
                return (null, leaves.ReadField(token));
            default:
                return (leaves.Read(token), null);
        }
    }

    /// <summary>The text is short, and yet a stack is shorter.</summary>
    private QueryNode? Nested(QueryToken token, Func<QueryNode?> read)
    {
        if (depth == QueryParser.DepthMax)
        {
            remarks.Refuse(token.At, "query-too-deep", $"nest at most {QueryParser.DepthMax} parentheses and exclusions");
            return null;
        }

        depth++;
        var node = read();
        depth--;
        return node;
    }

    private QueryNode? ReadGroup()
    {
        var open = tokens[next - 1].At;
        var node = next < tokens.Count && tokens[next].Kind == QueryTokenKind.Close ? null : ReadAny();
        if (next < tokens.Count)
        {
            next++;
        }
        else if (remarks.Problems.Count == 0)
        {
            remarks.Note(open, "the parenthesis is not closed; it was taken to end with the text");
        }

        return node;
    }

    private QueryNode.Not? ReadExclusion(QueryToken sign)
    {
        if (next >= tokens.Count || !tokens[next].BeginsOperand)
        {
            RefuseDangling(sign);
            return null;
        }

        var excluded = ClauseBinder.Bind([ReadOperand()]);
        return excluded is null ? null : new QueryNode.Not(excluded);
    }
}
