using Exchange.Storage.Accounts;

namespace Exchange.Node.SignIn;

/// <summary>How far a browser's session has got.</summary>
/// <param name="Stage"><c>none</c>, <c>factor-due</c>, <c>set-up-due</c>, <c>open</c> or <c>locked</c>.</param>
/// <param name="User">Id of the account; null where there is none.</param>
/// <param name="Supervisor">The certified operator named for it.</param>
/// <param name="EndsAt">When a full sign-in is due.</param>
/// <param name="Factors">Second factors that the account has, where one is due.</param>
/// <param name="Banner">The notice of use, with the version to send back when it is accepted.</param>
public sealed record SessionView(
    string Stage, string? User, string? Supervisor, DateTimeOffset? EndsAt, IReadOnlyList<SecondFactor>? Factors, BannerView Banner)
{
    /// <summary>That of nobody.</summary>
    public static SessionView None { get; } = new("none", null, null, null, null, BannerView.Present);

    /// <summary>That of a session.</summary>
    public static SessionView Of(StoredSession session, IReadOnlyList<SecondFactor>? factors) => new(
        session.Locked ? "locked" : session.Stage switch
        {
            SessionStage.FactorDue => "factor-due",
            SessionStage.SetUpDue => "set-up-due",
            _ => "open",
        },
        session.Account, session.Supervisor, session.SignedInAt + SessionRules.Longest, factors, BannerView.Present);
}
