using Exchange.Matching.Names;

namespace Exchange.Matching.Persons;

/// <summary>A part or a join of the name asked for, ready to be compared.</summary>
internal sealed class ProbeToken(NameToken token, uint covers)
{
    public NameToken Token { get; } = token;

    /// <summary>Bits of the asked parts that it stands for.</summary>
    public uint Covers { get; } = covers;

    /// <summary>Weight by <see cref="NameAgreement"/>.</summary>
    public double[] Weights { get; } =
        [.. Enum.GetValues<NameAgreement>().Select(agreement => NameWeights.Of(agreement, token.Frequency))];
}
