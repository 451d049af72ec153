using Exchange.Intake;
using Exchange.Records;

namespace Exchange.Synthetic.Tests.Region;

/// <summary>An agency's file as intake read it.</summary>
public sealed record AgencyRows(AgencySummary Agency, IReadOnlyList<IntakeRow> Rows)
{
    public IReadOnlyList<ContributedRecord> Records { get; } =
        [.. Rows.Select(row => row.Record).OfType<ContributedRecord>()];
}
