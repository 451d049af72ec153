using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>What is due or missing of an account, as words for lists: what blocks something, and what soon will.</summary>
public static class AccountFlags
{
    /// <summary>Days before a certification ends from which it is pointed out (IL-90b4).</summary>
    public const int RemindDays = 60;

    /// <summary>A certification that still holds, and soon will not.</summary>
    public const string CertificationEndsSoon = "certification-ends-soon";

    /// <summary>E-mail address and telephone number were not confirmed within a year (RLEX-X-C-3).</summary>
    public const string ContactUnconfirmed = "contact-unconfirmed";

    /// <summary>The flags on a day; none for one that is closed.</summary>
    public static IReadOnlyList<string> Of(Account account, bool locked, DateTimeOffset now)
    {
        if (account.Closed is { } closed)
        {
            return ["disabled-" + Word(closed.Reason)];
        }

        var flags = new List<string>();
        flags.AddRange(locked ? ["locked"] : []);
        if (!UserRoles.IsMachine(account))
        {
            flags.AddRange(OfPerson(account, now, DateOnly.FromDateTime(now.UtcDateTime)));
        }

        return flags;
    }

    private static IEnumerable<string> OfPerson(Account account, DateTimeOffset now, DateOnly today)
    {
        (bool Holds, string Word)[] all =
        [
            (Clearance.CheckAccess(account) is not null, ErrorCodes.Name(Clearance.CheckAccess(account) ?? default)),
            (account.Training is not { } training || training.Until < today, ErrorCodes.Name(ErrorCode.TrainingMissing)),
            (!Clearance.IsCertified(account, today), ErrorCodes.Name(ErrorCode.CertificationExpired)),
            (Clearance.IsCertified(account, today) && !Clearance.IsCertified(account, today.AddDays(RemindDays)), CertificationEndsSoon),
            (Clearance.IsReviewOverdue(account, today), ErrorCodes.Name(ErrorCode.ReviewOverdue)),
            (Clearance.DueUndertakings(account, today).Count > 0, ErrorCodes.Name(ErrorCode.UndertakingDue)),
            (!Clearance.IsContactConfirmed(account, today), ContactUnconfirmed),
            (Clearance.IsUnused(account, now), ErrorCodes.Name(ErrorCode.AccountUnused)),
        ];
        return all.Where(flag => flag.Holds).Select(flag => flag.Word);
    }

    private static string Word(ClosureReason reason) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
}
