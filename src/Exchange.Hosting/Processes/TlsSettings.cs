namespace Exchange.Hosting.Processes;

/// <summary>Files for TLS, in PEM.</summary>
/// <param name="Certificate">The process's certificate with its chain; it also identifies it to others as a client.</param>
/// <param name="Key">Its private key.</param>
/// <param name="Authority">Certificate of the authority that certificates of the hub and the nodes must come from.</param>
public sealed record TlsSettings(string Certificate, string Key, string Authority);
