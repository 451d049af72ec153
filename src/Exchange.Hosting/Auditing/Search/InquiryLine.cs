using System.Globalization;
using System.Text.Json.Serialization;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>
/// An entry as a line of an inquiry log: first the nine fields that 14B NCAC 18B .0401 demands, then those that this exchange adds.
/// </summary>
public sealed record InquiryLine
{
    /// <summary>When, UTC, to the hundredth of a second.</summary>
    public required string Date { get; init; }

    /// <summary>Name of the record's subject, as it was asked for; else what was asked.</summary>
    public string? Subject { get; init; }

    /// <summary>State or FBI number, or other number, asked for.</summary>
    public string? SubjectNumber { get; init; }

    /// <summary>The kind of event.</summary>
    public required string MessageKey { get; init; }

    /// <summary>The use code.</summary>
    public string? Purpose { get; init; }

    /// <summary>Who asked.</summary>
    public string? User { get; init; }

    /// <summary>For whom within the agencies that may ask: the recipient named, else who asked.</summary>
    public string? Attention { get; init; }

    /// <summary>The agency for which it was asked.</summary>
    public string? AttentionAgency { get; init; }

    /// <summary>Who outside received it, or else the reason why it was asked.</summary>
    public string? Outside { get; init; }

    /// <summary>The case.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Records that the entry names, separated by spaces.</summary>
    public string? Record { get; init; }

    /// <summary>Success, or the code of the refusal.</summary>
    public string? Outcome { get; init; }

    /// <summary>The request.</summary>
    public string? Request { get; init; }

    /// <summary>Receipts, separated by spaces.</summary>
    public string? Receipts { get; init; }

    /// <summary>Whether the private part could be read.</summary>
    public required string Content { get; init; }

    /// <summary>Place in the log.</summary>
    public required long Index { get; init; }

    /// <summary>The log.</summary>
    public string? Origin { get; init; }

    /// <summary>Names of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "date", "subject", "subjectNumber", "messageKey", "purpose", "user", "attention", "attentionAgency", "outside", "caseNumber", "reason",
        "record", "outcome", "request", "receipts", "content", "index", "origin",
    ];

    /// <summary>The values in the order of the columns.</summary>
    [JsonIgnore]
    public IReadOnlyList<string?> Values =>
    [
        Date, Subject, SubjectNumber, MessageKey, Purpose, User, Attention, AttentionAgency, Outside, CaseNumber, Reason, Record, Outcome,
        Request, Receipts, Content, Index.ToString(CultureInfo.InvariantCulture), Origin,
    ];

    /// <summary>The line of an entry.</summary>
    public static InquiryLine Of(AuditRow row)
    {
        var entry = row.ToEntry();
        var query = entry.Private?["query"];
        var recipient = entry.Hidden("recipient");
        return new InquiryLine
        {
            Date = entry.Text("time") ?? "",
            Subject = SearchedSubject.Criteria(query, "name", "given", "surname", "birth") ?? SearchedSubject.Text(query),
            SubjectNumber = SearchedSubject.Criteria(query, "number"),
            MessageKey = entry.Kind,
            Purpose = entry.Text("useCode") ?? entry.Hidden("useCode"),
            User = entry.Text("user"),
            Attention = recipient ?? entry.Text("user"),
            AttentionAgency = entry.Text("onBehalfOf") ?? entry.Text("ori"),
            Outside = recipient ?? entry.Hidden("reason"),
            CaseNumber = entry.Hidden("caseNumber"),
            Reason = entry.Hidden("reason") ?? entry.Hidden("purpose"),
            Record = NullIfEmpty(string.Join(' ', entry.Records().Distinct())),
            Outcome = entry.Text("code") ?? entry.Text("outcome"),
            Request = entry.Text("request"),
            Receipts = NullIfEmpty(string.Join(' ', ReceiptsOf(entry))),
            Content = ContentOf(row),
            Index = row.Index,
            Origin = entry.Text("keeper"),
        };
    }

    private static IEnumerable<string> ReceiptsOf(LoggedEntry entry) =>
        entry.Text("receipt") is { } one ? [one]
        : entry.Public["receipts"] is System.Text.Json.Nodes.JsonArray several ? several.Select(receipt => receipt!.ToString()) : [];

    private static string ContentOf(AuditRow row) => row.Content switch
    {
        PrivateContent.Readable => "readable",
        PrivateContent.Destroyed => row.DestroyedOn is { } on
            ? $"content destroyed on {on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "content destroyed",
        PrivateContent.Altered => "content altered",
        PrivateContent.NotYours => "content not for this agency",
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
