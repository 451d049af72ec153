using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>That an account is disabled.</summary>
/// <param name="Reason">Why.</param>
public sealed record DisableRequest(ClosureReason Reason);
