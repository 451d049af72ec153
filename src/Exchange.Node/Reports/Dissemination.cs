using System.Globalization;

namespace Exchange.Node.Reports;

/// <summary>That something left the agency: an answer to another agency, or a copy handed over.</summary>
/// <param name="Index">Place of the entry.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Entry">The kind of entry.</param>
/// <param name="User">Who asked, or made the copy.</param>
/// <param name="Agency">The agency that received it.</param>
public sealed record Dissemination(long Index, DateTimeOffset At, string Entry, string User, string Agency)
{
    /// <summary>Who received a copy.</summary>
    public string? Recipient { get; init; }

    /// <summary>Why, as a code.</summary>
    public string? UseCode { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>The case.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The request that it answers.</summary>
    public string? Request { get; init; }

    /// <summary>Receipts.</summary>
    public IReadOnlyList<string> Receipts { get; init; } = [];

    /// <summary>Records; empty once the private part was destroyed.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    /// <summary>Of a copy, when it was noted as destroyed.</summary>
    public DateTimeOffset? DestroyedAt { get; init; }

    /// <summary>Where the inclusion proof is to be had.</summary>
    public string Proof => string.Create(CultureInfo.InvariantCulture, $"/api/audit/entries/{Index}/proof");
}
