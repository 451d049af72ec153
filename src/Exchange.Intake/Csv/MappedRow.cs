using Exchange.Records;

namespace Exchange.Intake.Csv;

/// <summary>What a mapping made of one row.</summary>
/// <param name="Key">What the rows of one record share; null where the row does not tell.</param>
/// <param name="Record">The record; null where something is wrong.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record MappedRow(string? Key, ContributedRecord? Record, IReadOnlyList<RowProblem> Problems);
