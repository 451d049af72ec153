namespace Exchange.Storage.Accounts;

/// <summary>A passkey's public half.</summary>
/// <param name="Id">Its credential id.</param>
/// <param name="Account">Id of the account.</param>
/// <param name="Document">The rest as JSON: public key, counter, name.</param>
public sealed record StoredPasskey(byte[] Id, string Account, string Document);
