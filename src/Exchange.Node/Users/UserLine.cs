namespace Exchange.Node.Users;

/// <summary>An account in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Roles">Words of its roles.</param>
/// <param name="Flags">What is due or missing.</param>
/// <param name="CertifiedUntil">Last day of the certification.</param>
/// <param name="ReviewedOn">Day of the last review that confirmed it.</param>
/// <param name="LastUsed">When it was last used, to within an hour.</param>
public sealed record UserLine(
    string Id, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Flags, DateOnly? CertifiedUntil, DateOnly? ReviewedOn,
    DateTimeOffset? LastUsed);
