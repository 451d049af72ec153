namespace Exchange.Storage.Templates;

/// <summary>A publication of an owner's named groups of agencies.</summary>
/// <param name="Version">Rises with every publication.</param>
/// <param name="Digest">SHA-256 of the canonical document, lower-case hexadecimal.</param>
/// <param name="Document">The document.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="PublishedAt">When, UTC.</param>
public sealed record StoredGroups(int Version, string Digest, byte[] Document, string PublishedBy, DateTimeOffset PublishedAt);
