namespace Exchange.Storage.Auditing;

/// <summary>Which entries are looked for; every part that is given must fit, exactly and case-sensitively.</summary>
public sealed record AuditFilter
{
    /// <summary>The public property <c>kind</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The public property <c>user</c>.</summary>
    public string? User { get; init; }

    /// <summary>The public property <c>ori</c>.</summary>
    public string? Ori { get; init; }

    /// <summary>The public property <c>onBehalfOf</c>.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The public property <c>useCode</c>.</summary>
    public string? UseCode { get; init; }

    /// <summary>The public property <c>outcome</c>.</summary>
    public string? Outcome { get; init; }

    /// <summary>The public property <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The public property <c>request</c>.</summary>
    public string? Request { get; init; }

    /// <summary>The public property <c>receipt</c>, or any of <c>receipts</c>.</summary>
    public string? Receipt { get; init; }

    /// <summary>The earliest time, inclusive, to the hundredth of a second.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The latest time, exclusive, to the hundredth of a second.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only entries whose index is less.</summary>
    public long? Below { get; init; }

    /// <summary>Only entries whose index is at least this.</summary>
    public long? AtLeast { get; init; }

    /// <summary>Only entries at these places; null for any.</summary>
    public IReadOnlyList<long>? Among { get; init; }

    /// <summary>How many entries at most. Default: 100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Whether the oldest come first; the newest do by default.</summary>
    public bool OldestFirst { get; init; }
}
