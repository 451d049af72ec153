using Exchange.Storage.Accounts;

namespace Exchange.Node.SignIn;

/// <summary>What a one-time link is used for: setting the password, and, with the first link of a node, making its first administrator.</summary>
/// <param name="Password">The password to set.</param>
/// <param name="Banner">Version of the notice of use that the person accepted just now.</param>
/// <param name="Account">The first administrator, all that the gates need to know included.</param>
public sealed record LinkRequest(string Password, string? Banner = null, Account? Account = null);
