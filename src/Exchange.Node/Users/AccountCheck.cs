using Exchange.Records.Validation;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>What must be right of an account before it is kept, whatever it may do later.</summary>
public static class AccountCheck
{
    private const int TextMax = 200;

    private static readonly EmploymentType[] NoOperators = [EmploymentType.Contractor, EmploymentType.Volunteer];

    /// <summary>All that is wrong with it; nothing when it may be kept.</summary>
    public static List<Problem> Check(Account account) =>
        [.. CheckId(account), .. CheckRoles(account), .. CheckPerson(account), .. CheckDates(account)];

    private static IEnumerable<Problem> CheckId(Account account)
    {
        if (account.Id.Length is < 2 or > 60 || !account.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@'))
        {
            yield return new Problem("id", "user-id-unreadable", "give 2 to 60 letters, digits, `.`, `-`, `_` or `@`");
        }

        if (string.IsNullOrWhiteSpace(account.Name) || account.Name.Length > TextMax)
        {
            yield return new Problem("name", "text-empty", "give the person's name, at most 200 characters");
        }
    }

    private static IEnumerable<Problem> CheckRoles(Account account)
    {
        if (account.Roles.Count == 0 || UserRoles.Of(account).Count() != account.Roles.Distinct(StringComparer.Ordinal).Count())
        {
            yield return new Problem(
                "roles", "role-unknown", $"give one or more of {string.Join(", ", Enum.GetValues<UserRole>().Select(UserRoles.Word))}");
        }

        if (account.Roles.Count > 1 && account.Roles.Contains(UserRoles.Word(UserRole.Feed), StringComparer.Ordinal))
        {
            yield return new Problem("roles", "role-not-with-others", "a records system has the role `feed` alone; give people other accounts");
        }
    }

    private static IEnumerable<Problem> CheckPerson(Account account)
    {
        if (string.IsNullOrWhiteSpace(account.ApprovedBy))
        {
            yield return new Problem("approvedBy", "official-missing", "name the agency's official who approves the account");
        }

        if (NoOperators.Contains(account.Employment) && UserRoles.Of(account).Any(role => RolePermissions.Allows(role, UserAction.Inquire)))
        {
            yield return new Problem(
                "employment", "employment-not-allowed",
                "those who search are employees of the agency, or commissioned task force, special, reserve or auxiliary officers");
        }

        if (account.Convicted)
        {
            yield return new Problem("convicted", "convicted", "who was convicted of a felony or a crime of moral turpitude has no access");
        }

        if (account.Trainee && string.IsNullOrWhiteSpace(account.Supervisor))
        {
            yield return new Problem("supervisor", "supervisor-missing", "name the certified operator under whom the trainee works");
        }
    }

    private static IEnumerable<Problem> CheckDates(Account account)
    {
        if (account.Certification is { } certification && certification.Until < certification.From)
        {
            yield return new Problem("certification", "days-reversed", "the certification ends before it begins");
        }

        if (account.Training is { } training && (training.Until < training.On || training.Topics.Count == 0
            || string.IsNullOrWhiteSpace(training.Course) || string.IsNullOrWhiteSpace(training.Version)))
        {
            yield return new Problem("training", "training-incomplete", "give the course, its version, its topics, and days in their order");
        }
    }
}
