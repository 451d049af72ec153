namespace Exchange.Node.Findings.Sampling;

/// <summary>
/// Searches of one month drawn for review. Anybody who has the log draws the same: users in the order of SHA-256(root || user), of each the
/// search with the least SHA-256(root || index, 8 bytes big-endian).
/// </summary>
/// <param name="Month">The month, <c>yyyy-MM</c>.</param>
/// <param name="Size">Size of the tree that ends with the month.</param>
/// <param name="Root">Its root, lower-case hexadecimal.</param>
/// <param name="Items">The searches.</param>
public sealed record ReviewSample(string Month, long Size, string Root, IReadOnlyList<SampleItem> Items);
