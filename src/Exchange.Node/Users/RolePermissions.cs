namespace Exchange.Node.Users;

/// <summary>Which role may do what; what is not listed is not allowed.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<UserRole, UserAction[]> Allowed = new()
    {
        [UserRole.Officer] = [UserAction.Inquire],
        [UserRole.Analyst] = [UserAction.Inquire],
        [UserRole.Administrator] = [UserAction.Contribute, UserAction.RestrictRecords, UserAction.SetTemplates],
        [UserRole.Nac] = [UserAction.ReadAudit],
        [UserRole.Operator] = [],
        [UserRole.Feed] = [UserAction.Contribute],
    };

    /// <summary>Whether the role allows the action.</summary>
    public static bool Allows(UserRole role, UserAction action) => Allowed[role].Contains(action);
}
