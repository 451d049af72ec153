using Exchange.Records.Fields;

namespace Exchange.Index.Entries;

/// <summary>A record as such, or one entity of it, with its values.</summary>
/// <param name="Label">What a sharing decision depends on.</param>
/// <param name="EntityId">The entity in the stored record; empty for the record as such.</param>
/// <param name="Values">Everything that can be searched.</param>
internal sealed record IndexedEntry(EntryLabel Label, string EntityId, IndexedValue[] Values);
