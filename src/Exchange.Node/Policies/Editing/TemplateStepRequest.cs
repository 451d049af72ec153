namespace Exchange.Node.Policies.Editing;

/// <summary>A step in the life of a version.</summary>
/// <param name="Version">The version.</param>
/// <param name="From">For publishing: when it begins to decide; at once where not given.</param>
public sealed record TemplateStepRequest(int Version, DateTimeOffset? From = null);
