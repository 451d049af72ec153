using Exchange.Storage.Accounts;

namespace Exchange.Node.SignIn;

/// <summary>What is due after a one-time link was used.</summary>
/// <param name="Stage">The stage of the session.</param>
/// <param name="Totp">The authenticator application to enrol, where one is due.</param>
internal sealed record LinkAnswer(SessionStage Stage, Enrolment? Totp = null);
