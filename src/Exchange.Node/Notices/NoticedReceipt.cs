namespace Exchange.Node.Notices;

/// <summary>A receipt that a notice names.</summary>
/// <param name="Receipt">Its id.</param>
/// <param name="User">Who of this agency was shown what it is for; null when the log does not know it.</param>
/// <param name="At">When, UTC.</param>
public sealed record NoticedReceipt(string Receipt, string? User, DateTimeOffset? At);
