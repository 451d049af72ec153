namespace Exchange.Node.SignIn;

/// <summary>What comes after a link was used.</summary>
/// <param name="Stage"><c>factor-due</c> where the account has a second factor, else <c>set-up-due</c>.</param>
/// <param name="Totp">The authenticator app to enrol; null where there is a second factor.</param>
public sealed record LinkView(string Stage, Enrolment? Totp);
