namespace Exchange.Index.Searching;

/// <summary>A word looked for in text fields. It is worth what the best of a record's fields and entries makes of it.</summary>
/// <param name="Fields">Text fields, by their place in the schema.</param>
/// <param name="Word">The token.</param>
/// <param name="Idf">Its rarity, from shipped tables.</param>
public sealed record RankedWord(IReadOnlyList<int> Fields, string Word, float Idf);
