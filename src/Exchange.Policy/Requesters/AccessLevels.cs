namespace Exchange.Policy.Requesters;

/// <summary>Names of access levels in files and messages.</summary>
public static class AccessLevels
{
    private static readonly Dictionary<string, AccessLevel> ByName = new(StringComparer.Ordinal)
    {
        ["full"] = AccessLevel.Full,
        ["inquiry-only"] = AccessLevel.InquiryOnly,
        ["no-criminal-history"] = AccessLevel.NoCriminalHistory,
        ["vehicle-crime-bureau"] = AccessLevel.VehicleCrimeBureau,
        ["vehicle-registry"] = AccessLevel.VehicleRegistry,
        ["motor-vehicle"] = AccessLevel.MotorVehicle,
    };

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys];

    /// <summary>Reads a name.</summary>
    public static bool TryParse(string? name, out AccessLevel level)
    {
        level = default;
        return name is not null && ByName.TryGetValue(name, out level);
    }

    /// <summary>Whether agencies of that level contribute records; every other one inquires only (IL-30b-2, OH-B2a, OH-B2b).</summary>
    public static bool MayContribute(AccessLevel level) => level == AccessLevel.Full;

    /// <summary>The name of a level.</summary>
    public static string Name(AccessLevel level) => ByName.First(pair => pair.Value == level).Key;
}
