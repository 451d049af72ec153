namespace Exchange.Storage.Templates;

/// <summary>A version of the sharing template with its life so far.</summary>
public sealed record StoredTemplate
{
    /// <summary>Its version; never used twice.</summary>
    public required int Version { get; init; }

    /// <summary>How far it has come.</summary>
    public required TemplateState State { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of its canonical form, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>The document as it was drafted.</summary>
    public required byte[] Document { get; init; }

    /// <summary>Who drafted it.</summary>
    public required string DraftedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>Who approved it: another person than the one who drafted it.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Who published it.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>From when on it decides, UTC.</summary>
    public DateTimeOffset? EffectiveFrom { get; init; }

    /// <summary>The node's signature over what was published.</summary>
    public string? Seal { get; init; }

    /// <summary>The version whose rules it puts back; null where it is no roll-back.</summary>
    public int? Restores { get; init; }
}
