namespace Exchange.Node.SignIn;

/// <summary>A new password.</summary>
/// <param name="Old">The present one.</param>
/// <param name="Password">The new one.</param>
public sealed record PasswordRequest(string Old, string Password);
