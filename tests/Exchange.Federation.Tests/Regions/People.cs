using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Storage.Accounts;

namespace Exchange.Federation.Tests.Regions;

/// <summary>Accounts as an agency keeps them when everything is in order.</summary>
internal static class People
{
    private const string Reviewer = "d.osei";

    /// <summary>Somebody who passes every gate on a day and for a year from then.</summary>
    public static Account Cleared(string id, UserRole role, DateOnly today) => new()
    {
        Id = id,
        Name = "Somebody",
        Roles = [UserRoles.Word(role)],
        UseCodes = [UseCode.C],
        LawEnforcement = true,
        ApprovedBy = "Chief L. Amadi",
        Employment = EmploymentType.Employee,
        StartDate = today.AddYears(-1),
        Certification = new Certification(CertificationLevel.Full, today.AddDays(-10), today.AddYears(1)),
        Training = new Training("Exchange users", "2026-1", ["use", "dissemination", "N-DEx requirements"], today.AddDays(-10), today.AddYears(1)),
        StateCheck = today.AddYears(-1),
        NationalCheck = today.AddYears(-1),
        Email = "somebody@agency.example",
        Phone = "+1 850 555 0199",
        ContactConfirmed = today.AddDays(-10),
        ReviewedOn = today.AddDays(-10),
        ReviewedBy = Reviewer,
        Undertakings = [.. Enum.GetValues<UndertakingKind>().Select(kind => new Undertaking(kind, "1", At(today.AddDays(-10))))],
    };

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
