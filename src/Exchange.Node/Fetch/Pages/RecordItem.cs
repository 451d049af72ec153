namespace Exchange.Node.Fetch.Pages;

/// <summary>One person, vehicle or other thing of a record.</summary>
/// <param name="Heading">What it is; null where the section says all.</param>
/// <param name="Facts">What is known of it.</param>
public sealed record RecordItem(string? Heading, IReadOnlyList<KeyValuePair<string, string?>> Facts);
