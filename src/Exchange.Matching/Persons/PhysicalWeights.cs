using System.Collections.Frozen;

namespace Exchange.Matching.Persons;

/// <summary>
/// Weights of evidence for what a person looks like. Shares of the population are rounded figures for the United States (census, 2020; surveys of
/// eye and hair colour); m is low because officers describe what they see.
/// </summary>
internal static class PhysicalWeights
{
    /// <summary>The most that what is near, and not the same, can weigh.</summary>
    public const double MostOfNear = 0.3;

    private const double NearColor = 0.1;

    private static readonly FrozenDictionary<uint, double> Sexes = Shares(("M", 0.5), ("F", 0.5));
    private static readonly FrozenDictionary<uint, double> Races = Shares(("W", 0.6), ("B", 0.2), ("A", 0.07), ("I", 0.02), ("P", 0.01));

    private static readonly FrozenDictionary<uint, double> EyeColors =
        Shares(("BRO", 0.5), ("BLU", 0.25), ("HAZ", 0.12), ("GRN", 0.1), ("GRY", 0.03), ("BLK", 0.05), ("MAR", 0.01), ("MUL", 0.01), ("PNK", 0.01));

    private static readonly FrozenDictionary<uint, double> HairColors = Shares(
        ("BRO", 0.4), ("BLK", 0.35), ("BLN", 0.12), ("GRY", 0.08), ("RED", 0.03), ("SDY", 0.03), ("WHI", 0.03), ("BLU", 0.01), ("GRN", 0.01),
        ("ONG", 0.01), ("PLE", 0.01), ("PNK", 0.01));

    private static readonly FrozenSet<(uint, uint)> NearEyes = Pairs("HAZ GRN", "HAZ BRO", "BLU GRY", "BRO BLK", "MAR BRO");
    private static readonly FrozenSet<(uint, uint)> NearHair = Pairs("BRO BLK", "BLN SDY", "SDY RED", "BRO SDY", "GRY WHI", "BLN WHI", "BRO RED");

    /// <summary>Sex: recorded wrongly for two in a hundred.</summary>
    public static CodeWeight Sex(PackedCode asked, PackedCode found) => Weigh(asked, found, Sexes, 0.98, -3.2, null);

    /// <summary>Race, as perceived.</summary>
    public static CodeWeight Race(PackedCode asked, PackedCode found) => Weigh(asked, found, Races, 0.9, -1.6, null);

    /// <summary>Eye colour.</summary>
    public static CodeWeight Eyes(PackedCode asked, PackedCode found) => Weigh(asked, found, EyeColors, 0.8, -1.2, NearEyes);

    /// <summary>Hair colour, which people change.</summary>
    public static CodeWeight Hair(PackedCode asked, PackedCode found) => Weigh(asked, found, HairColors, 0.7, -0.8, NearHair);

    /// <summary>Height in inches; an inch is nothing, six are another person.</summary>
    public static CodeWeight Height(int asked, int found) => Math.Abs(asked - found) switch
    {
        _ when found == 0 => default,
        0 or 1 => new CodeWeight(EvidenceOutcome.Agreed, 1.2),
        2 or 3 => new CodeWeight(EvidenceOutcome.Partly, MostOfNear),
        < 6 => new CodeWeight(EvidenceOutcome.Differed, -1.0),
        _ => new CodeWeight(EvidenceOutcome.Differed, -2.5),
    };

    /// <summary>Weight in pounds; a tenth is nothing, a third is rare.</summary>
    public static CodeWeight Weight(int asked, int found) => (Math.Abs(asked - found) * 100 / Math.Max(1, asked)) switch
    {
        _ when found == 0 => default,
        <= 10 => new CodeWeight(EvidenceOutcome.Agreed, 0.7),
        <= 20 => new CodeWeight(EvidenceOutcome.Partly, 0.1),
        <= 35 => new CodeWeight(EvidenceOutcome.Differed, -0.5),
        _ => new CodeWeight(EvidenceOutcome.Differed, -1.2),
    };

    private static CodeWeight Weigh(
        PackedCode asked, PackedCode found, FrozenDictionary<uint, double> shares, double recordedRight, double differ, FrozenSet<(uint, uint)>? near)
    {
        if (!shares.TryGetValue(asked.Bits, out var share) || !shares.ContainsKey(found.Bits))
        {
            return default;
        }

        return asked == found ? new CodeWeight(EvidenceOutcome.Agreed, Math.Log(recordedRight / share))
            : near?.Contains((asked.Bits, found.Bits)) == true ? new CodeWeight(EvidenceOutcome.Partly, NearColor)
            : new CodeWeight(EvidenceOutcome.Differed, differ);
    }

    private static FrozenDictionary<uint, double> Shares(params (string Code, double Share)[] shares) =>
        shares.ToFrozenDictionary(pair => PackedCode.Of(pair.Code).Bits, pair => pair.Share);

    private static FrozenSet<(uint, uint)> Pairs(params string[] pairs) =>
        pairs.Select(pair => pair.Split(' ')).Select(pair => (A: PackedCode.Of(pair[0]).Bits, B: PackedCode.Of(pair[1]).Bits))
            .SelectMany(pair => new[] { (pair.A, pair.B), (pair.B, pair.A) }).ToFrozenSet();
}
