using Exchange.Storage.Contributions;

namespace Exchange.Storage.Outputs;

/// <summary>A row of the register.</summary>
internal sealed record OutputRow(
    string Id, string Kind, string User, string Record, string Owner, string Receipt, string Recipient, string Purpose, string CaseNumber,
    string Retention, string MadeAt, string? DestroyBy, string? DestroyedBy, string? DestroyedAt)
{
    public const string Columns =
        "id AS Id, kind AS Kind, username AS User, record AS Record, owner AS Owner, receipt AS Receipt, recipient AS Recipient, "
        + "purpose AS Purpose, case_number AS CaseNumber, retention AS Retention, made_at AS MadeAt, destroy_by AS DestroyBy, "
        + "destroyed_by AS DestroyedBy, destroyed_at AS DestroyedAt";

    public StoredOutput ToOutput() => new(
        Id, Kind, User, Record, Owner, Receipt, Recipient, Purpose, CaseNumber, Retention, StoredTime.Parse(MadeAt),
        DestroyBy is null ? null : StoredTime.Parse(DestroyBy), DestroyedBy, DestroyedAt is null ? null : StoredTime.Parse(DestroyedAt));
}
