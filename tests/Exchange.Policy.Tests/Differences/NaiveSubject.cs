using Exchange.Records.Fields;

namespace Exchange.Policy.Tests.Differences;

/// <summary>A record as decisions see it.</summary>
internal sealed record NaiveSubject(RecordFacts Facts, EntryLabel Label, IReadOnlyList<EntryLabel> Entities);
