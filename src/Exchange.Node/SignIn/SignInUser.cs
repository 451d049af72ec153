using Exchange.Storage.Accounts;

namespace Exchange.Node.SignIn;

/// <summary>An account with its credentials, as ASP.NET Core Identity takes it.</summary>
/// <param name="account">The account.</param>
/// <param name="credentials">Its credentials.</param>
public sealed class SignInUser(Account account, AccountCredentials credentials)
{
    /// <summary>The account.</summary>
    public Account Account { get; } = account;

    /// <summary>Its credentials as they were read, with what Identity changes until it writes them.</summary>
    public AccountCredentials Credentials { get; set; } = credentials;
}
