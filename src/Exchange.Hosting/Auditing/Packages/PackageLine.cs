namespace Exchange.Hosting.Auditing.Packages;

/// <summary>One line of <c>entries.ndjson</c> in a package. Bytes are base64.</summary>
/// <param name="Index">The entry's place in the log.</param>
/// <param name="Entry">The bytes that are hashed.</param>
/// <param name="Proof">The inclusion proof, from the leaf upwards, to the package's checkpoint.</param>
/// <param name="Salt">Salt of the private part; null where that is not given.</param>
/// <param name="Private">The private part; null where it is not given or was destroyed.</param>
public sealed record PackageLine(long Index, byte[] Entry, IReadOnlyList<byte[]> Proof, byte[]? Salt = null, byte[]? Private = null);
