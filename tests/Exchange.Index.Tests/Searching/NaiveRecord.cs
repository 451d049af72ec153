namespace Exchange.Index.Tests.Searching;

/// <summary>A record as the obvious model keeps it.</summary>
public sealed record NaiveRecord(string Id, NaiveEntry[] Entries);
