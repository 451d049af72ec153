namespace Exchange.Node.SignIn;

/// <summary>The password again, before a credential is changed.</summary>
/// <param name="Password">The password.</param>
public sealed record ProofRequest(string Password);
