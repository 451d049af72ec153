using System.Diagnostics.CodeAnalysis;
using Exchange.Records.Validation;

namespace Exchange.Records.Queries.Language;

/// <summary>What came of reading a query's text.</summary>
/// <param name="Node">What was understood; null when there are problems.</param>
/// <param name="Problems">Everything that could not be understood, each with its spot.</param>
/// <param name="Notes">What was understood otherwise than it is written.</param>
public sealed record QueryReading(QueryNode? Node, IReadOnlyList<Problem> Problems, IReadOnlyList<QueryNote> Notes)
{
    /// <summary>Whether it was understood.</summary>
    [MemberNotNullWhen(true, nameof(Node))]
    public bool IsGood => Node is not null;
}
