using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Storage.Accounts;

namespace Exchange.Cli.Demonstration;

/// <summary>The invented people of the demo, with everything in order.</summary>
internal static class DemoPeople
{
    /// <summary>Somebody who passes every gate for a year.</summary>
    public static Account Make(string id, string name, UserRole role, DateOnly today) => new()
    {
        Id = id,
        Name = name,
        Roles = [UserRoles.Word(role)],
        UseCodes = [UseCode.C],
        LawEnforcement = true,
        ApprovedBy = "Chief of the demo",
        Employment = EmploymentType.Employee,
        StartDate = today.AddMonths(-3),
        Certification = new Certification(CertificationLevel.Full, today, today.AddYears(1)),
        Training = new Training("Exchange users", "demo", ["use", "dissemination", "N-DEx requirements"], today, today.AddYears(1)),
        StateCheck = today.AddMonths(-3),
        NationalCheck = today.AddMonths(-3),
        Email = $"{id}@agency.example",
        Phone = "+1 850 555 0100",
        ContactConfirmed = today,
        ReviewedOn = today,
        ReviewedBy = "d.osei",
        Undertakings = UndertakingTexts.AllAt(new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero)),
    };
}
