using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>
/// Whether an account may do something on a day, by what is known of its person. What is not known counts as missing. A records system is no
/// person and needs only an open account of the right role.
/// </summary>
public static class Clearance
{
    /// <summary>Months after which an operator is certified anew (OH-G3-2).</summary>
    public const int RecertifyMonths = 24;

    /// <summary>Months within which an operator is certified after the first day of work (OH-G3-1).</summary>
    public const int CertifyWithinMonths = 6;

    /// <summary>Months between reviews (RLEX-XI-B10), confirmations of contact (RLEX-X-C-3) and acknowledgements of rules (CJIS PL-4).</summary>
    public const int YearlyMonths = 12;

    /// <summary>Days without use after which an account is disabled (CJIS AC-2(3)).</summary>
    public const int UnusedDays = 90;

    private static readonly EmploymentType[] Operators =
        [EmploymentType.Employee, EmploymentType.TaskForce, EmploymentType.Special, EmploymentType.Reserve, EmploymentType.Auxiliary];

    private static readonly UserAction[] Certified =
        [UserAction.Inquire, UserAction.Contribute, UserAction.RestrictRecords, UserAction.SetTemplates];

    /// <summary>Why the account may not do it; null when it may.</summary>
    /// <param name="account">The account.</param>
    /// <param name="action">What it would do.</param>
    /// <param name="now">When.</param>
    /// <param name="supervisor">The certified operator named for the session; null where none is.</param>
    public static ErrorCode? Check(Account account, UserAction action, DateTimeOffset now, Account? supervisor)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (account.Closed is not null)
        {
            return ErrorCode.CredentialUnknown;
        }

        if (!UserRoles.Of(account).Any(role => RolePermissions.Allows(role, action)))
        {
            return ErrorCode.ActionNotAuthorised;
        }

        if (UserRoles.IsMachine(account))
        {
            return null;
        }

        // Whoever is let in sees the start page, which says what is due.
        return action == UserAction.Visit
            ? CheckAccess(account)
            : CheckPerson(account, action, today, supervisor) ?? CheckUse(account, now, today);
    }

    /// <summary>Why nobody may be let in at all, whatever is asked; null when the person may be (IL-50b1, 50b2-1; RTCS-11; RLEX-X-B).</summary>
    public static ErrorCode? CheckAccess(Account account) => account switch
    {
        { Convicted: true } => ErrorCode.ConvictionBars,
        { LawEnforcement: false } => ErrorCode.NotLawEnforcement,
        { StateCheck: null } or { NationalCheck: null } => ErrorCode.ChecksMissing,
        _ when string.IsNullOrWhiteSpace(account.ApprovedBy) => ErrorCode.OfficialMissing,
        _ => null,
    };

    /// <summary>Whether a certification holds on a day: not ended, and no older than two years (OH-G3-2, IL-90b4).</summary>
    public static bool IsCertified(Account account, DateOnly today) =>
        account.Certification is { } held && today >= held.From && today <= held.Until && today <= held.From.AddMonths(RecertifyMonths);

    /// <summary>Whether e-mail and telephone are known and were confirmed within a year; where not, it is pointed out (RLEX-X-C-3).</summary>
    public static bool IsContactConfirmed(Account account, DateOnly today) =>
        account is { Email.Length: > 0, Phone.Length: > 0, ContactConfirmed: { } on } && today <= on.AddMonths(YearlyMonths);

    /// <summary>Promises that are due: never made in this wording, or, of the rules of behaviour, not for a year.</summary>
    public static IReadOnlyList<UndertakingKind> DueUndertakings(Account account, DateOnly today) =>
        [.. Enum.GetValues<UndertakingKind>().Where(kind => !account.Undertakings.Any(made =>
            made.Kind == kind && made.Version == UndertakingTexts.Version
            && (kind != UndertakingKind.RulesOfBehaviour || today <= DateOnly.FromDateTime(made.At.UtcDateTime).AddMonths(YearlyMonths))))];

    /// <summary>Whether the account was not used for 90 days.</summary>
    public static bool IsUnused(Account account, DateTimeOffset now) => (account.LastUsed ?? account.AddedAt).AddDays(UnusedDays) < now;

    /// <summary>Whether the yearly review is overdue.</summary>
    public static bool IsReviewOverdue(Account account, DateOnly today) =>
        (account.ReviewedOn ?? DateOnly.FromDateTime(account.AddedAt.UtcDateTime)).AddMonths(YearlyMonths) < today;

    private static ErrorCode? CheckPerson(Account account, UserAction action, DateOnly today, Account? supervisor)
    {
        if (CheckAccess(account) is { } refused)
        {
            return refused;
        }

        if (action == UserAction.Inquire && !Operators.Contains(account.Employment))
        {
            return ErrorCode.EmploymentNotAllowed;
        }

        if (action == UserAction.Inquire && (account.Training is not { } training || training.Until < today))
        {
            return ErrorCode.TrainingMissing;
        }

        return Certified.Contains(action) ? CheckCertification(account, action, today, supervisor) : null;
    }

    private static ErrorCode? CheckCertification(Account account, UserAction action, DateOnly today, Account? supervisor)
    {
        if (IsCertified(account, today))
        {
            return action == UserAction.Inquire || account.Certification!.Level == CertificationLevel.Full ? null : ErrorCode.CertificationTooLow;
        }

        if (!account.Trainee || account.StartDate is not { } start || start.AddMonths(CertifyWithinMonths) < today)
        {
            return ErrorCode.CertificationExpired;
        }

        return action != UserAction.Inquire ? ErrorCode.CertificationTooLow
            : MaySupervise(supervisor, account, today) ? null : ErrorCode.SupervisorMissing;
    }

    /// <summary>Whether somebody may be the certified operator at a trainee's side (OH-G3-3).</summary>
    public static bool MaySupervise(Account? supervisor, Account trainee, DateOnly today) =>
        supervisor is { Closed: null, Trainee: false } && supervisor.Id != trainee.Id && CheckAccess(supervisor) is null
        && IsCertified(supervisor, today) && UserRoles.Of(supervisor).Any(role => RolePermissions.Allows(role, UserAction.Inquire));

    private static ErrorCode? CheckUse(Account account, DateTimeOffset now, DateOnly today) => account switch
    {
        _ when IsUnused(account, now) => ErrorCode.AccountUnused,
        _ when IsReviewOverdue(account, today) => ErrorCode.ReviewOverdue,
        _ when DueUndertakings(account, today).Count > 0 => ErrorCode.UndertakingDue,
        _ => null,
    };
}
