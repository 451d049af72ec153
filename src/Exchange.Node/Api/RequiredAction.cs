using Exchange.Node.Users;

namespace Exchange.Node.Api;

/// <summary>Which right an endpoint asks for.</summary>
/// <param name="Action">The right; null where nobody needs to be signed in.</param>
public sealed record RequiredAction(UserAction? Action)
{
    /// <summary>None.</summary>
    public static RequiredAction None { get; } = new((UserAction?)null);
}
