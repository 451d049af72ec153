namespace Exchange.Policy.Templates;

/// <summary>Rules of the agreements between all participants. They are ceilings: no template can loosen them.</summary>
/// <param name="Version">Rises with every change.</param>
/// <param name="Rules">The rules; where none applies, the template alone decides.</param>
/// <param name="Digest">SHA-256 of the canonical document, lower-case hexadecimal.</param>
public sealed record ExchangeWideRules(int Version, IReadOnlyList<SharingRule> Rules, string Digest)
{
    /// <summary>The rules that ship with the program, <c>policies/exchange.json</c>.</summary>
    public static ExchangeWideRules Shipped()
    {
        using var stream = typeof(ExchangeWideRules).Assembly.GetManifestResourceStream("policies/exchange.json")!;
        var document = new byte[stream.Length];
        stream.ReadExactly(document);
        var reading = TemplateReader.ReadExchangeRules(document);
        return reading.Value ?? throw new InvalidDataException($"policies/exchange.json: {string.Join("; ", reading.Problems)}");
    }
}
