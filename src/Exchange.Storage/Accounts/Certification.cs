namespace Exchange.Storage.Accounts;

/// <summary>A certification by test (IL-90b1, 90b4; OH-G3-2).</summary>
/// <param name="Level">What it is for.</param>
/// <param name="From">Day of the test.</param>
/// <param name="Until">Last day on which it holds.</param>
public sealed record Certification(CertificationLevel Level, DateOnly From, DateOnly Until);
