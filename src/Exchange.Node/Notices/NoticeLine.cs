using System.Globalization;
using Exchange.Protocol.Notices;

namespace Exchange.Node.Notices;

/// <summary>A notice as people read it.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="SettledBy">Who dealt with it; null while nobody has.</param>
/// <param name="SettledAt">When, UTC.</param>
/// <param name="Receipts">Who here received what it is about.</param>
public sealed record NoticeLine(
    Notice Notice, DateTimeOffset ReceivedAt, string? SettledBy, DateTimeOffset? SettledAt, IReadOnlyList<NoticedReceipt> Receipts)
{
    /// <summary>What it says, in words.</summary>
    public string ToWords() => Notice.Kind switch
    {
        NoticeKind.RecordSealed => Withdrawn("sealed"),
        NoticeKind.RecordDeleted => Withdrawn("deleted by its owner"),
        NoticeKind.RecordExpunged => Withdrawn("expunged"),
        NoticeKind.AnswerStopped =>
            $"the hub stopped an answer of this node (request {Notice.Request}): it held {string.Join(", ", Notice.Groups)}, which its template "
            + "does not let leave; have the node looked into",
        NoticeKind.ViolationReported =>
            $"{Notice.From} reports misuse of the exchange by {Notice.About} (rule {string.Join(", ", Notice.Groups)}); speak to its coordinator",
        NoticeKind.LogRequested =>
            $"{Notice.From} asks for {Notice.About} of this log: "
            + $"make a package with `exchange audit export --for {Notice.From}`, send it and settle this",
        NoticeKind.EmergencyRelease =>
            $"{Notice.About} received {Notice.Record ?? $"{Notice.Receipts.Count} records"} in an emergency (request {Notice.Request}); call them, "
            + $"and see the reason with `exchange audit find --request {Notice.Request}`",
        NoticeKind.EnumerationSuspected =>
            $"{Notice.About} asked again and again for values close together in {string.Join(", ", Notice.Groups)}, which is searchable and not "
            + $"shown (last request {Notice.Request}); ask them why, or close the field",
    };

    private string Withdrawn(string how) => Notice.Record is { } record
        ? $"record {record}{Who("received")} was {how}: destroy your copies"
        : $"a record of {Notice.From}{Who("was told of")} was {how}: destroy your notes of it";

    private string Who(string verb) => Receipts.Count == 0 ? "" : ", which " + string.Join("; ", Receipts.Select(one =>
        $"{one.User ?? "somebody"} {verb}{At(one.At)} (receipt {one.Receipt})")) + ",";

    private static string At(DateTimeOffset? at) => at is { } time ? " on " + time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
