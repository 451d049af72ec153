namespace Exchange.Policy.Templates;

/// <summary>Rules of the agreements between all participants. They are ceilings: no template can loosen them.</summary>
/// <param name="Version">Rises with every change.</param>
/// <param name="Rules">The rules; where none applies, the template alone decides.</param>
/// <param name="Digest">SHA-256 of the canonical document, lower-case hexadecimal.</param>
public sealed record ExchangeWideRules(int Version, IReadOnlyList<SharingRule> Rules, string Digest);
