namespace Exchange.Node.Users;

/// <summary>Which role may do what; what is not listed is not allowed.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<UserRole, UserAction[]> Allowed = new()
    {
        [UserRole.Officer] = [UserAction.Visit, UserAction.Inquire, UserAction.KeepOutputs],
        [UserRole.Analyst] = [UserAction.Visit, UserAction.Inquire, UserAction.KeepOutputs],
        [UserRole.Administrator] =
        [
            UserAction.Visit, UserAction.KeepOutputs, UserAction.OverseeOutputs, UserAction.Contribute, UserAction.RestrictRecords,
            UserAction.SetTemplates, UserAction.ManageUsers, UserAction.ReviewUsers,
        ],
        [UserRole.Nac] = [UserAction.Visit, UserAction.OverseeOutputs, UserAction.ReadAudit, UserAction.WorkFindings, UserAction.ReviewUsers],
        [UserRole.Auditor] = [UserAction.Visit, UserAction.ReadAudit],
        [UserRole.Operator] = [UserAction.Visit],
        [UserRole.Feed] = [UserAction.Contribute],
    };

    /// <summary>Whether the role allows the action.</summary>
    public static bool Allows(UserRole role, UserAction action) => Allowed[role].Contains(action);
}
