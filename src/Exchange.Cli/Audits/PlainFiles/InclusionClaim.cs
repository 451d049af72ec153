namespace Exchange.Cli.Audits.PlainFiles;

/// <summary>The file that claims an inclusion. Hashes are lower-case hexadecimal.</summary>
/// <param name="Size">Size of the tree.</param>
/// <param name="Index">Place of the entry, from 0.</param>
/// <param name="Leaf">Its leaf hash.</param>
/// <param name="Root">Root of the tree.</param>
/// <param name="Proof">The audit path, from the leaf upwards (RFC 6962, 2.1.1).</param>
internal sealed record InclusionClaim(long Size, long Index, string Leaf, string Root, IReadOnlyList<string> Proof);
