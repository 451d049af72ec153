using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Storage.Accounts;

namespace Exchange.Node.SignIn;

/// <summary>What somebody sees of the own account.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Roles">Words of the roles.</param>
/// <param name="UseCodes">Purposes that may be searched for.</param>
/// <param name="CertifiedUntil">Last day of the certification.</param>
/// <param name="TrainedUntil">Last day on which the training counts.</param>
/// <param name="Trainee">Whether a certified operator must be named.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="ContactDue">Whether both have to be confirmed.</param>
/// <param name="UndertakingsVersion">Version of the wording of the undertakings.</param>
/// <param name="Undertakings">What is promised.</param>
/// <param name="PasswordDue">Day before which the password has to be changed.</param>
/// <param name="RecoveryCodes">How many recovery codes are left.</param>
/// <param name="Passkeys">Passkeys: id and name.</param>
public sealed record AccountView(
    string Id, string Name, IReadOnlyList<string> Roles, IReadOnlyList<UseCode> UseCodes, DateOnly? CertifiedUntil, DateOnly? TrainedUntil,
    bool Trainee, string? Email, string? Phone, bool ContactDue, string UndertakingsVersion, IReadOnlyList<UndertakingView> Undertakings,
    DateOnly? PasswordDue, int RecoveryCodes, IReadOnlyDictionary<string, string> Passkeys)
{
    /// <summary>The view of an account.</summary>
    public static AccountView Of(
        Account account, AccountCredentials credentials, int recoveryCodes, IReadOnlyDictionary<string, string> passkeys, DateOnly today)
    {
        var due = Clearance.DueUndertakings(account, today);
        return new AccountView(
            account.Id, account.Name, account.Roles, account.UseCodes, account.Certification?.Until, account.Training?.Until, account.Trainee,
            account.Email, account.Phone, !Clearance.IsContactConfirmed(account, today), UndertakingTexts.Version,
            [.. Enum.GetValues<UndertakingKind>().Select(kind => new UndertakingView(kind, UndertakingTexts.Of(kind), due.Contains(kind)))],
            credentials.PasswordAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime).AddMonths(PasswordRules.Months) : null, recoveryCodes, passkeys);
    }
}
