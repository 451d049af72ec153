using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index;

/// <summary>How one criterion stands to a hit.</summary>
/// <param name="EntityList">List that holds the entity; empty for the record as such.</param>
/// <param name="EntityId">The entity in the stored record; empty for the record as such.</param>
/// <param name="Criterion">What was asked: a search field such as <c>surname</c>, or <c>words</c>.</param>
/// <param name="Field">The field that was compared.</param>
/// <param name="Groups">The field groups it is in; whoever may not see one of them must not be told, whatever the outcome.</param>
public sealed record FieldMatch(string EntityList, string EntityId, string Criterion, FieldShape Field, FieldGroupSet Groups)
{
    /// <summary>How the criterion stands.</summary>
    public MatchOutcome Outcome { get; init; } = MatchOutcome.Agreed;

    /// <summary>In words how it was met, such as <c>sounds alike</c>; null where it was met as asked. Never a value.</summary>
    public string? How { get; init; }

    /// <summary>The words of the query that this is about; null where the criterion says all.</summary>
    public string? Asked { get; init; }
}
