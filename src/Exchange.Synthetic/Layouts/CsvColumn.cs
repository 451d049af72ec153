using Exchange.Records;

namespace Exchange.Synthetic.Layouts;

/// <summary>A column: its name and where its cells come from.</summary>
internal sealed record CsvColumn(string Name, Func<ContributedRecord, string?> Cell);
