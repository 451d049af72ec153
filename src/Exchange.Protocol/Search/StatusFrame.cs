namespace Exchange.Protocol.Search;

/// <summary>How one agency stands in this search.</summary>
public sealed record StatusFrame : AgencyFrame
{
    /// <summary>The agency's name.</summary>
    public required string Name { get; init; }

    /// <summary>How it stands.</summary>
    public required AgencyStatus Status { get; init; }

    /// <summary>Stable error code, when it did not answer.</summary>
    public string? Code { get; init; }

    /// <summary>Why it did not answer, or did not answer in full, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>How many records matched, beyond those sent.</summary>
    public long? Total { get; init; }

    /// <summary>True when the agency ended its search before it had looked at everything; the reason says why.</summary>
    public bool? Partial { get; init; }

    /// <summary>Words that may have been meant; only where little was found.</summary>
    public IReadOnlyList<SuggestedWord>? Suggestions { get; init; }

    /// <summary>How fresh its data are.</summary>
    public IReadOnlyList<SourceAge>? Sources { get; init; }

    /// <summary>Whom to call there.</summary>
    public string? Contact { get; init; }
}
