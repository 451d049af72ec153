using Exchange.Policy.Templates;

namespace Exchange.Policy.Decisions;

/// <summary>What one owner decides by: its active template under the exchange-wide rules.</summary>
/// <param name="Template">The owner's template.</param>
/// <param name="Exchange">The ceilings of the exchange.</param>
public sealed record SharingPolicy(SharingTemplate Template, ExchangeWideRules Exchange)
{
    /// <summary>The groups that the template may name.</summary>
    public AgencyGroups Groups { get; init; } = AgencyGroups.None;
}
