namespace Exchange.Node.Policies.Reviews;

/// <summary>That somebody looked at the template in force and found that it meets the agency's needs (RLEX-XI-B8).</summary>
/// <param name="At">When, UTC.</param>
/// <param name="User">Who.</param>
/// <param name="Version">The version looked at.</param>
public sealed record TemplateReview(DateTimeOffset At, string User, int Version);
