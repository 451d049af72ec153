using Exchange.Storage.Accounts;

namespace Exchange.Node.SignIn;

/// <summary>An undertaking as it is shown.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">Its words.</param>
/// <param name="Due">Whether it has to be accepted.</param>
public sealed record UndertakingView(UndertakingKind Kind, string Text, bool Due);
