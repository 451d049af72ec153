namespace Exchange.Node.Findings.Sampling;

/// <summary>What is to be drawn.</summary>
/// <param name="Month">A month that has ended, <c>yyyy-MM</c>.</param>
/// <param name="Users">Of how many users one search each.</param>
public sealed record SampleRequest(string? Month = null, int Users = 5);
