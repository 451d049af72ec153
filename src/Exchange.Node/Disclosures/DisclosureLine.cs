using System.Globalization;
using System.Text.Json.Serialization;

namespace Exchange.Node.Disclosures;

/// <summary>That somebody received something on a record. What is null was destroyed with the private part, or never known here.</summary>
public sealed record DisclosureLine
{
    /// <summary>The record.</summary>
    public required string Record { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The kind of entry that says so.</summary>
    public required string Entry { get; init; }

    /// <summary>Its place in the log.</summary>
    public required long Index { get; init; }

    /// <summary>Who asked, or who printed or exported it.</summary>
    public string? User { get; init; }

    /// <summary>The agency of the user.</summary>
    public string? Ori { get; init; }

    /// <summary>The agency for which the user asked.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Who received a print or export.</summary>
    public string? Recipient { get; init; }

    /// <summary>Why, as a code.</summary>
    public string? UseCode { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>The case.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The request.</summary>
    public string? Request { get; init; }

    /// <summary>The receipt.</summary>
    public string? Receipt { get; init; }

    /// <summary><c>Full</c>, or <c>Pointer</c>: only that there is a record, and whom to call.</summary>
    public string? Level { get; init; }

    /// <summary>Field groups that were open to the receiver, as far as the record has them.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Field groups that were shown in part.</summary>
    public IReadOnlyList<string> Masked { get; init; } = [];

    /// <summary>Where the inclusion proof of the entry is to be had.</summary>
    public string Proof => string.Create(CultureInfo.InvariantCulture, $"/api/audit/entries/{Index}/proof");

    /// <summary>Names of the columns of a table.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "record", "at", "entry", "index", "user", "ori", "onBehalfOf", "recipient", "useCode", "reason", "caseNumber", "request", "receipt", "level",
        "groups", "masked",
    ];

    /// <summary>The values in the order of the columns.</summary>
    [JsonIgnore]
    public IReadOnlyList<string?> Values =>
    [
        Record, At.ToString("O", CultureInfo.InvariantCulture), Entry, Index.ToString(CultureInfo.InvariantCulture), User, Ori, OnBehalfOf, Recipient,
        UseCode, Reason, CaseNumber, Request, Receipt, Level, string.Join(' ', Groups), string.Join(' ', Masked),
    ];
}
