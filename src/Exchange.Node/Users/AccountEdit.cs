using Exchange.Policy.Requesters;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>What an administrator corrects of an account; what is left out stays as it is.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Roles">Words of the roles.</param>
/// <param name="UseCodes">Purposes that may be searched for.</param>
/// <param name="Sworn">Whether the person is a sworn officer.</param>
/// <param name="LawEnforcement">Whether the person is law enforcement personnel.</param>
/// <param name="ApprovedBy">The agency's official who approved the account.</param>
/// <param name="Employment">How the person belongs to the agency.</param>
/// <param name="StartDate">First day of work as an operator.</param>
/// <param name="Trainee">Whether the person works under a certified operator.</param>
/// <param name="Supervisor">Id of that operator.</param>
/// <param name="HomeAddress">Home address, used only to find searches of oneself.</param>
/// <param name="BirthDate">Date of birth, used only to find searches of oneself.</param>
/// <param name="Subject">Who the agency's identity provider says the person is: issuer, a space, subject.</param>
public sealed record AccountEdit(
    string? Name = null, IReadOnlyList<string>? Roles = null, IReadOnlyList<UseCode>? UseCodes = null, bool? Sworn = null,
    bool? LawEnforcement = null, string? ApprovedBy = null, EmploymentType? Employment = null, DateOnly? StartDate = null, bool? Trainee = null,
    string? Supervisor = null, string? HomeAddress = null, DateOnly? BirthDate = null, string? Subject = null)
{
    /// <summary>The account with these.</summary>
    public Account On(Account account) => account with
    {
        Name = Name ?? account.Name,
        Roles = Roles ?? account.Roles,
        UseCodes = UseCodes ?? account.UseCodes,
        Sworn = Sworn ?? account.Sworn,
        LawEnforcement = LawEnforcement ?? account.LawEnforcement,
        ApprovedBy = ApprovedBy ?? account.ApprovedBy,
        Employment = Employment ?? account.Employment,
        StartDate = StartDate ?? account.StartDate,
        Trainee = Trainee ?? account.Trainee,
        Supervisor = Supervisor ?? account.Supervisor,
        HomeAddress = HomeAddress ?? account.HomeAddress,
        BirthDate = BirthDate ?? account.BirthDate,
        Subject = Subject ?? account.Subject,
    };
}
