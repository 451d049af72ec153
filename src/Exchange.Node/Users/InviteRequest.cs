namespace Exchange.Node.Users;

/// <summary>A one-time link for an account.</summary>
/// <param name="ResetFactors">Whether second factors are taken away, because they were lost.</param>
public sealed record InviteRequest(bool ResetFactors = false);
