namespace Exchange.Cli.Audits.PlainFiles;

/// <summary>The file that claims that one tree begins with another. Hashes are lower-case hexadecimal.</summary>
/// <param name="From">Size of the earlier tree.</param>
/// <param name="To">Size of the later tree.</param>
/// <param name="FromRoot">Root of the earlier tree.</param>
/// <param name="ToRoot">Root of the later tree.</param>
/// <param name="Proof">The consistency proof (RFC 6962, 2.1.2).</param>
internal sealed record ConsistencyClaim(long From, long To, string FromRoot, string ToRoot, IReadOnlyList<string> Proof);
