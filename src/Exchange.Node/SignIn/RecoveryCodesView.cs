namespace Exchange.Node.SignIn;

/// <summary>Codes that stand in for the second factor once each; shown once.</summary>
/// <param name="RecoveryCodes">The codes.</param>
internal sealed record RecoveryCodesView(IReadOnlyList<string> RecoveryCodes);
