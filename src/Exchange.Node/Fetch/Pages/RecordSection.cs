namespace Exchange.Node.Fetch.Pages;

/// <summary>One part of a record as it is read.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Items">What it holds, each with its facts.</param>
public sealed record RecordSection(string Title, IReadOnlyList<RecordItem> Items);
