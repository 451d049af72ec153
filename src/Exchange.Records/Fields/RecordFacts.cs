using Exchange.Records.Identity;

namespace Exchange.Records.Fields;

/// <summary>What a sharing decision may depend on besides the label of an entry.</summary>
/// <param name="Id">The record.</param>
/// <param name="EventAt">When the event began or was reported; null when unknown.</param>
public readonly record struct RecordFacts(RecordId Id, DateTimeOffset? EventAt)
{
    /// <summary>The facts of a record.</summary>
    public static RecordFacts Of(ContributedRecord record) =>
        new(record.Id, record.OccurredFrom ?? record.OccurredTo ?? record.ReportedAt ?? record.UpdatedAt);
}
