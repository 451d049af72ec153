namespace Exchange.Hosting.Auditing.Search;

/// <summary>What is looked for in an audit log; everything that is given must hold. Null is anything.</summary>
public sealed record AuditCriteria
{
    /// <summary>Most rows that one question gets.</summary>
    public const int LimitMax = 10_000;

    /// <summary>Who did it.</summary>
    public string? User { get; init; }

    /// <summary>The agency of the user.</summary>
    public string? Ori { get; init; }

    /// <summary>The agency for which the user asked (OH-B4d).</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Words that all stand in what was searched for: a name, a number, a plate; private.</summary>
    public string? Subject { get; init; }

    /// <summary>Id of a record that was asked for, disclosed, shown or changed; private.</summary>
    public string? Record { get; init; }

    /// <summary>The case; capitals and signs do not matter; private.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The use code, one letter.</summary>
    public string? UseCode { get; init; }

    /// <summary><c>success</c> or <c>refused</c>.</summary>
    public string? Outcome { get; init; }

    /// <summary>The code of a refusal.</summary>
    public string? Code { get; init; }

    /// <summary>The kind of event, as docs/audit-events.md names it.</summary>
    public string? Kind { get; init; }

    /// <summary>Words that all stand in the reason; private.</summary>
    public string? Reason { get; init; }

    /// <summary>The request.</summary>
    public string? Request { get; init; }

    /// <summary>The receipt.</summary>
    public string? Receipt { get; init; }

    /// <summary>The earliest time, inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The latest time, exclusive.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>
    /// Whether private parts are read one by one although a lookup could tell: for who does not trust the lookup, which is no evidence.
    /// </summary>
    public bool? Thorough { get; init; }

    /// <summary>Only entries before this place: where an earlier answer said that it goes on.</summary>
    public long? Before { get; init; }

    /// <summary>Most rows wanted. The default value is 100.</summary>
    public int Limit { get; init; } = 100;
}
