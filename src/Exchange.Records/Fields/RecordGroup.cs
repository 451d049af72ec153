namespace Exchange.Records.Fields;

/// <summary>Records on which every sharing decision is equal, as far as labels and the caller's classes tell them apart.</summary>
/// <param name="Label">Label of the records as such.</param>
/// <param name="Entities">The distinct labels of their entities, in no particular order.</param>
/// <param name="Class">The class that the caller gave them by their facts.</param>
/// <param name="Example">One of the records.</param>
/// <param name="Count">How many they are.</param>
public sealed record RecordGroup(EntryLabel Label, IReadOnlyList<EntryLabel> Entities, int Class, RecordFacts Example, long Count);
