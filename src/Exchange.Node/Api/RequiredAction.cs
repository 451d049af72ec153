using Exchange.Node.Users;

namespace Exchange.Node.Api;

/// <summary>Which right an endpoint asks for.</summary>
/// <param name="Action">The right; null where the role does not matter.</param>
/// <param name="IsOwner">Whether it is about the caller's own account or session.</param>
public sealed record RequiredAction(UserAction? Action, bool IsOwner = false)
{
    /// <summary>None: nobody needs to be signed in.</summary>
    public static RequiredAction None { get; } = new((UserAction?)null);

    /// <summary>None but to be whose account or session it is.</summary>
    public static RequiredAction Owner { get; } = new(null, IsOwner: true);
}
