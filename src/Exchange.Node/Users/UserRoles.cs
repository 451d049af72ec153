using System.Text.Json;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>Roles as accounts keep them: one word each.</summary>
public static class UserRoles
{
    /// <summary>The word of a role.</summary>
    public static string Word(UserRole role) => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());

    /// <summary>The roles of an account; a word that this program does not know gives none.</summary>
    public static IEnumerable<UserRole> Of(Account account) =>
        Enum.GetValues<UserRole>().Where(role => account.Roles.Contains(Word(role), StringComparer.Ordinal));

    /// <summary>Whether the account is a records system's and no person's.</summary>
    public static bool IsMachine(Account account) => account.Roles.Count > 0 && account.Roles.All(word => word == Word(UserRole.Feed));
}
