using Exchange.Records.Identity;

namespace Exchange.Protocol.Notices;

/// <summary>
/// What one party must tell an agency outside of any answer. It names records and receipts by their ids and holds nothing of a record.
/// </summary>
public sealed record Notice
{
    /// <summary>Random, unique; the same notice again has no effect.</summary>
    public required string Id { get; init; }

    /// <summary>Who tells: the ORI of an agency, or the hub's name.</summary>
    public required string From { get; init; }

    /// <summary>Who is told.</summary>
    public required Ori To { get; init; }

    /// <summary>What it is about.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The record; absent where the receipts are of pointers, because then its id was never told.</summary>
    public string? Record { get; init; }

    /// <summary>The receipts that are concerned.</summary>
    public IReadOnlyList<string> Receipts { get; init; } = [];

    /// <summary>Of a stopped answer or an alert, the request.</summary>
    public string? Request { get; init; }

    /// <summary>
    /// Of a stopped answer, what the template does not let leave: names of field groups, <c>level</c> or <c>unknown</c>. Of an alert, the
    /// field that was asked for. Of a violation, the rule that found it.
    /// </summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Of an alert or a violation, the user and the agency that it is about; of a request for a log, which entries.</summary>
    public string? About { get; init; }

    /// <summary>Of a stopped answer, the template that the node named.</summary>
    public string? TemplateDigest { get; init; }
}
