using Exchange.Records.Identity;

namespace Exchange.Policy.Templates;

/// <summary>An owner's sharing template: what of its records is disclosed to whom. The order of rules never matters.</summary>
/// <param name="Owner">The agency whose records it is about.</param>
/// <param name="Version">Rises with every publication.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Digest">SHA-256 of the canonical document, lower-case hexadecimal; receipts name it.</param>
public sealed record SharingTemplate(Ori Owner, int Version, string Title, IReadOnlyList<SharingRule> Rules, string Digest);
