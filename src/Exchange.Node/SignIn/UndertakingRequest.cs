namespace Exchange.Node.SignIn;

/// <summary>That somebody accepts all undertakings.</summary>
/// <param name="Version">Version of the wording that was shown.</param>
public sealed record UndertakingRequest(string Version);
