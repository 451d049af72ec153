using Exchange.Records.Validation;

namespace Exchange.Records.Queries.Language;

/// <summary>
/// Reads the text of the search box (docs/query-language.md). Forgiving where the meaning is plain, and then it says so; what has no plain
/// meaning is a problem with its spot. OR binds less than AND; parts beside each other must all hold.
/// </summary>
public static class QueryParser
{
    /// <summary>Most characters of a text.</summary>
    public const int LengthMax = 2_000;

    /// <summary>Most parentheses and exclusions within each other.</summary>
    public const int DepthMax = 20;

    /// <summary>Most words and criteria.</summary>
    public const int LeavesMax = 64;

    /// <summary>What the text asks for.</summary>
    public static QueryReading Parse(string text)
    {
        var remarks = new QueryRemarks();
        if (text.Length > LengthMax)
        {
            remarks.Refuse(new TextSpan(LengthMax, text.Length - LengthMax), "text-too-long", $"give at most {LengthMax} characters");
            return new QueryReading(null, remarks.Problems, []);
        }

        var node = new QueryTree(new QueryTokenizer(text, remarks).Read(), remarks).Read();
        if (remarks.Problems.Count == 0)
        {
            CheckWhole(node, new TextSpan(0, text.Length), remarks);
        }

        return new QueryReading(remarks.Problems.Count == 0 ? node : null, remarks.Problems, remarks.Notes);
    }

    private static void CheckWhole(QueryNode? node, TextSpan whole, QueryRemarks remarks)
    {
        if (node is null)
        {
            remarks.Refuse(whole, "query-empty", "say what to look for: at least one word with a letter or digit");
        }
        else if (node.CountLeaves() > LeavesMax)
        {
            remarks.Refuse(whole, "query-too-large", $"give at most {LeavesMax} words and fields");
        }
    }
}
