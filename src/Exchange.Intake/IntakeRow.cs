using System.Diagnostics.CodeAnalysis;
using Exchange.Records;

namespace Exchange.Intake;

/// <summary>
/// One row or document of a file: a record that may be held, or every reason why not. Each row is counted once, so
/// that read = valid + rejected.
/// </summary>
public sealed record IntakeRow : IntakeItem
{
    /// <summary>
    /// Line on which the row begins, the first line of the file being 1; line breaks inside quotes count.
    /// </summary>
    public required long Line { get; init; }

    /// <summary>Rows of the file that make up this one: more than 1 only where the mapping groups rows.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>
    /// The row as it stood in the file, without its line break, as UTF-8 (the file's own bytes where the mapping says
    /// UTF-8). Of a row that is longer than <see cref="IntakeLimits.RowBytesMax"/> only the first 1,024 bytes.
    /// </summary>
    public required ReadOnlyMemory<byte> Original { get; init; }

    /// <summary>The record when nothing is wrong with the row.</summary>
    public ContributedRecord? Record { get; init; }

    /// <summary>Everything that is wrong; empty when the row is valid.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>Whether the record may be held.</summary>
    [MemberNotNullWhen(true, nameof(Record))]
    public bool IsValid => Record is not null;
}
