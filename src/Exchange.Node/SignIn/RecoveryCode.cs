using Exchange.Node.Users;

namespace Exchange.Node.SignIn;

/// <summary>Recovery codes as they are compared: hashed, whatever the case and the hyphens of what was typed.</summary>
public static class RecoveryCode
{
    /// <summary>What is kept of a code.</summary>
    public static string HashOf(string code) =>
        Secrets.HashOf("recovery\n" + string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
}
