namespace Exchange.Cli.Demonstration;

/// <summary>How somebody of the demo signs in for the first time.</summary>
/// <param name="Agency">Name of the agency.</param>
/// <param name="User">Id of the account.</param>
/// <param name="Link">The link, good once and for 24 hours.</param>
internal sealed record DemoSignIn(string Agency, string User, Uri Link);
