using Exchange.Intake.Mappings.Values;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>Rows that are not to be taken in.</summary>
/// <param name="When">Which.</param>
/// <param name="Because">Why, as the mapping's author put it.</param>
internal sealed record SkipRule(Condition When, string Because);
