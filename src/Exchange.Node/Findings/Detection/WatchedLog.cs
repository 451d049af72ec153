namespace Exchange.Node.Findings.Detection;

/// <summary>What findings are looked for in.</summary>
/// <param name="Origin">The log's name; part of the ids of findings.</param>
/// <param name="Ori">The agency that keeps the log.</param>
/// <param name="Acts">Acts, the first first.</param>
/// <param name="Staff">The agency's users.</param>
public sealed record WatchedLog(string Origin, string Ori, IReadOnlyList<WatchedAct> Acts, IReadOnlyList<StaffMember> Staff)
{
    /// <summary>Acts of the agency's own users.</summary>
    public IEnumerable<WatchedAct> Own => Acts.Where(act => act.Ori == Ori);

    /// <summary>Searches of the agency's own users, by user and month.</summary>
    public IReadOnlyList<UserMonth> Months { get; } =
    [
        .. Acts.Where(act => act.IsSearch && act.Ori == Ori).GroupBy(act => (act.User, act.Month))
            .Select(group => new UserMonth(group.Key.User, group.Key.Month, [.. group])),
    ];

    /// <summary>What is known of a user.</summary>
    public StaffMember? Find(string user) => Staff.FirstOrDefault(member => member.User == user);

    /// <summary>The same month of everybody else.</summary>
    public IReadOnlyList<UserMonth> Colleagues(UserMonth of) => [.. Months.Where(one => one.Month == of.Month && one.User != of.User)];
}
