using System.Globalization;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>
/// An entry as a line of an inquiry log: first the nine fields that 14B NCAC 18B .0401 demands, then those that this exchange adds.
/// </summary>
/// <param name="Date">When, UTC, to the hundredth of a second.</param>
/// <param name="Subject">Name of the record's subject, as it was asked for; else what was asked.</param>
/// <param name="SubjectNumber">State or FBI number, or other number, asked for.</param>
/// <param name="MessageKey">The kind of event.</param>
/// <param name="Purpose">The use code.</param>
/// <param name="User">Who asked.</param>
/// <param name="Attention">For whom within the agencies that may ask: the recipient named, else who asked.</param>
/// <param name="AttentionAgency">The agency for which it was asked.</param>
/// <param name="Outside">Who outside received it, or else the reason why it was asked.</param>
/// <param name="CaseNumber">The case.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Record">Records that the entry names, separated by spaces.</param>
/// <param name="Outcome">Success, or the code of the refusal.</param>
/// <param name="Request">The request.</param>
/// <param name="Receipts">Receipts, separated by spaces.</param>
/// <param name="Content">Whether the private part could be read.</param>
/// <param name="Index">Place in the log.</param>
/// <param name="Origin">The log.</param>
public sealed record InquiryLine(
    string Date, string? Subject, string? SubjectNumber, string MessageKey, string? Purpose, string? User, string? Attention,
    string? AttentionAgency, string? Outside, string? CaseNumber, string? Reason, string? Record, string? Outcome, string? Request,
    string? Receipts, string Content, long Index, string? Origin)
{
    /// <summary>Names of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "date", "subject", "subjectNumber", "messageKey", "purpose", "user", "attention", "attentionAgency", "outside", "caseNumber", "reason",
        "record", "outcome", "request", "receipts", "content", "index", "origin",
    ];

    /// <summary>The values in the order of the columns.</summary>
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
        return new InquiryLine(
            entry.Text("time") ?? "",
            SearchedSubject.Criteria(query, "name", "given", "surname", "birth") ?? SearchedSubject.Text(query),
            SearchedSubject.Criteria(query, "number"),
            entry.Kind,
            entry.Text("useCode") ?? entry.Hidden("useCode"),
            entry.Text("user"),
            recipient ?? entry.Text("user"),
            entry.Text("onBehalfOf") ?? entry.Text("ori"),
            recipient ?? entry.Hidden("reason"),
            entry.Hidden("caseNumber"),
            entry.Hidden("reason") ?? entry.Hidden("purpose"),
            NullIfEmpty(string.Join(' ', entry.Records().Distinct())),
            entry.Text("code") ?? entry.Text("outcome"),
            entry.Text("request"),
            NullIfEmpty(string.Join(' ', ReceiptsOf(entry))),
            ContentOf(row),
            row.Index,
            entry.Text("keeper"));
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
