namespace Exchange.Node.SignIn;

/// <summary>Recovery codes, shown once.</summary>
/// <param name="RecoveryCodes">The codes; each is good once.</param>
public sealed record RecoveryCodesView(IReadOnlyList<string> RecoveryCodes);
