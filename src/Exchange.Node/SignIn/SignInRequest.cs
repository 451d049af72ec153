namespace Exchange.Node.SignIn;

/// <summary>The first step of signing in.</summary>
/// <param name="User">Id of the account.</param>
/// <param name="Password">Its password.</param>
/// <param name="Banner">Version of the notice of use that the person accepted just now.</param>
public sealed record SignInRequest(string User, string Password, string? Banner = null);
