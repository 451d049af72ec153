namespace Exchange.Node.Users;

/// <summary>The outcome of a yearly review.</summary>
/// <param name="Confirmed">Whether the person is to keep the account; if not, it is disabled.</param>
public sealed record ReviewRequest(bool Confirmed);
