using Exchange.Records.Validation;

namespace Exchange.Records.Queries.Language;

/// <summary>A part of a query's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Text">The word, what stands in the quotation marks, the field's value; empty for signs.</param>
/// <param name="Name">What follows a phrase, or the field's name; empty for all else.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, TextSpan At, string Text = "", string Name = "")
{
    /// <summary>Whether it begins something to look for.</summary>
    public bool BeginsOperand => Kind is not (QueryTokenKind.Close or QueryTokenKind.And or QueryTokenKind.Or);
}
