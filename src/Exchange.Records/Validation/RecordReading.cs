using System.Diagnostics.CodeAnalysis;

namespace Exchange.Records.Validation;

/// <summary>What came of reading a record: the record, or every problem with it.</summary>
public sealed class RecordReading
{
    internal RecordReading(ContributedRecord record)
    {
        Record = record;
        Problems = [];
    }

    internal RecordReading(IReadOnlyList<Problem> problems) => Problems = problems;

    /// <summary>The record when nothing is wrong with it.</summary>
    public ContributedRecord? Record { get; }

    /// <summary>Everything that is wrong; empty when the record is valid.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether the record may be held.</summary>
    [MemberNotNullWhen(true, nameof(Record))]
    public bool IsValid => Record is not null;
}
