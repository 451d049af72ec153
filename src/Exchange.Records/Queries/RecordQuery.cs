namespace Exchange.Records.Queries;

/// <summary>What is asked: words, clauses about entities, kinds, a time span. All of it must hold for a record to be a hit.</summary>
public sealed record RecordQuery
{
    /// <summary>Most hits that one query may ask of one node.</summary>
    public const int LimitMax = 500;

    /// <summary>Words that must all occur in what the requester may search; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>What must hold for one and the same entity, or for the record as such.</summary>
    public IReadOnlyList<QueryClause> Clauses { get; init; } = [];

    /// <summary>Kinds of records to look in; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Only events at or after this time.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only events at or before this time.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Most hits wanted of each agency. The default value is 50.</summary>
    public int Limit { get; init; } = 50;
}
