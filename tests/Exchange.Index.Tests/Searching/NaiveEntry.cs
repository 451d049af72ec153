namespace Exchange.Index.Tests.Searching;

/// <summary>An entry as the obvious model keeps it.</summary>
public sealed record NaiveEntry(
    string Label, string[][] Keywords, string[][][] Values, long? Number, string? Ordinal, (long Latitude, long Longitude)? Place, string Stored);
