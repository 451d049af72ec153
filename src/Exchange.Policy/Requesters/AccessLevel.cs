using System.Text.Json.Serialization;

namespace Exchange.Policy.Requesters;

/// <summary>
/// What an agency was admitted for, beyond its category. Every level but the first only takes away, by exchange-wide rules that name
/// it; the registry says which one an agency has, never the agency itself (IL-30b-1).
/// </summary>
[JsonConverter(typeof(AccessLevelJsonConverter))]
public enum AccessLevel
{
    /// <summary>A participant without a limit of its own.</summary>
    Full,

    /// <summary>Asks and contributes nothing: not staffed around the clock, or no criminal justice agency (OH-B2a, OH-B2b).</summary>
    InquiryOnly,

    /// <summary>A nongovernmental subunit: no criminal history (OH-A4).</summary>
    NoCriminalHistory,

    /// <summary>The insurance crime bureau: vehicles, plates and boats alone (OH-A6).</summary>
    VehicleCrimeBureau,

    /// <summary>A registry of vehicles and drivers: plates and vehicles, no criminal history (OH-A7).</summary>
    VehicleRegistry,

    /// <summary>A governmental enforcer outside criminal justice: motor-vehicle data alone, no hot files (OH-A9).</summary>
    MotorVehicle,
}
