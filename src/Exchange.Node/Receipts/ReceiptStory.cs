using Exchange.Policy.Redaction;
using Exchange.Policy.Templates;
using Exchange.Records.Identity;

namespace Exchange.Node.Receipts;

/// <summary>What the audit log of one agency says of a receipt. What is null was destroyed with the private part, or never known there.</summary>
public sealed record ReceiptStory
{
    /// <summary>The receipt.</summary>
    public required string Receipt { get; init; }

    /// <summary>The kind of entry that it is from: of the owner, <c>search-answered</c> or <c>record-answered</c>; else of a home node.</summary>
    public required string Entry { get; init; }

    /// <summary>Where the entry stands in the log.</summary>
    public required long Index { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The owner of the record.</summary>
    public Ori? Owner { get; init; }

    /// <summary>Who asked.</summary>
    public string? User { get; init; }

    /// <summary>The agency of the user.</summary>
    public string? Ori { get; init; }

    /// <summary>The agency for which the user asked, if another.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Why, as a code.</summary>
    public string? UseCode { get; init; }

    /// <summary>The request, the same in every log that it touched.</summary>
    public string? Request { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>The case.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The record.</summary>
    public string? Record { get; init; }

    /// <summary>How much was disclosed.</summary>
    public SharingLevel? Level { get; init; }

    /// <summary>Version of the owner's template.</summary>
    public int? TemplateVersion { get; init; }

    /// <summary>Digest of the owner's template.</summary>
    public string? TemplateDigest { get; init; }

    /// <summary>Every rule that applied.</summary>
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>What was masked or hidden, and by which rules.</summary>
    public IReadOnlyList<WithheldGroup>? Withheld { get; init; }

    /// <summary>What the requester must do.</summary>
    public IReadOnlyList<Obligation>? Obligations { get; init; }
}
