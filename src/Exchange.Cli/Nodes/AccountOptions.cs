using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Users;
using Exchange.Storage.Accounts;

namespace Exchange.Cli.Nodes;

/// <summary>What <c>exchange node user add</c> is told of an account. What is left out is unknown, and opens nothing.</summary>
internal sealed class AccountOptions
{
    private readonly Option<string> id = Text("--id", "The account's id, never given to another person", required: true);
    private readonly Option<string> name = Text("--name", "The person's name", required: true);
    private readonly Option<string[]> roles = new("--role")
    {
        Description = "officer, analyst, administrator, nac, operator or feed; several may be given",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> useCodes = CommonOptions.UseCodes("C");
    private readonly Option<bool> sworn = new("--sworn") { Description = "The person is a sworn officer" };
    private readonly Option<bool> lawEnforcement = new("--law-enforcement") { Description = "The person is law enforcement personnel" };
    private readonly Option<string> approvedBy = Text("--approved-by", "The agency's official who approves the account; you, if left out");
    private readonly Option<string> employment = Text(
        "--employment", "employee, or commissioned as task-force, special, reserve or auxiliary; contractor, volunteer");

    private readonly Option<string> startDate = Text("--start-date", "First day of work as an operator, yyyy-MM-dd");
    private readonly Option<string> level = Text("--certification-level", "limited (inquiries) or full");
    private readonly Option<string> certifiedFrom = Text("--certified-from", "Day of the certification's test, yyyy-MM-dd");
    private readonly Option<string> certifiedUntil = Text("--certified-until", "Last day of the person's certification, yyyy-MM-dd");
    private readonly Option<string> course = Text("--course", "Course that trained the person");
    private readonly Option<string> courseVersion = Text("--course-version", "Version of its syllabus");
    private readonly Option<string[]> topics = new("--topics") { Description = "What it covers", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> trainedOn = Text("--trained-on", "Day on which it was completed, yyyy-MM-dd");
    private readonly Option<string> trainedUntil = Text("--trained-until", "Last day on which it counts, yyyy-MM-dd");
    private readonly Option<string> stateCheck = Text("--state-check", "Day of the state fingerprint check, yyyy-MM-dd");
    private readonly Option<string> nationalCheck = Text("--national-check", "Day of the national fingerprint check, yyyy-MM-dd");
    private readonly Option<string> traineeOf = Text("--trainee-of", "Id of the certified operator under whom the person works until certified");
    private readonly Option<string> email = Text("--email", "E-mail address");
    private readonly Option<string> phone = Text("--phone", "Telephone number");

    /// <summary>All options.</summary>
    public IReadOnlyList<Option> All =>
    [
        id, name, roles, useCodes, sworn, lawEnforcement, approvedBy, employment, startDate, level, certifiedFrom, certifiedUntil, course,
        courseVersion, topics, trainedOn, trainedUntil, stateCheck, nationalCheck, traineeOf, email, phone,
    ];

    /// <summary>The account as it was given; what is wrong is among the problems of the words.</summary>
    public Account Read(ParseResult parsed, Words words) => new()
    {
        Id = parsed.GetValue(id)!,
        Name = parsed.GetValue(name)!,
        Roles = [.. parsed.GetValue(roles)!.Select(text => UserRoles.Word(words.ReadWord<UserRole>("--role", text)))],
        UseCodes = words.ReadUseCodes("--use-codes", parsed.GetValue(useCodes) ?? []),
        Sworn = parsed.GetValue(sworn),
        LawEnforcement = parsed.GetValue(lawEnforcement),
        ApprovedBy = parsed.GetValue(approvedBy) ?? OpenedNode.User,
        Employment = parsed.GetValue(employment) is { } kind
            ? words.ReadWord<EmploymentType>("--employment", kind.Replace("-", "", StringComparison.Ordinal))
            : EmploymentType.Unknown,
        StartDate = Day(parsed, words, startDate),
        Certification = ReadCertification(parsed, words),
        Training = ReadTraining(parsed, words),
        StateCheck = Day(parsed, words, stateCheck),
        NationalCheck = Day(parsed, words, nationalCheck),
        Trainee = parsed.GetValue(traineeOf) is not null,
        Supervisor = parsed.GetValue(traineeOf),
        Email = parsed.GetValue(email),
        Phone = parsed.GetValue(phone),
    };

    private static Option<string> Text(string name, string description, bool required = false) =>
        new(name) { Description = description, Required = required };

    private static DateOnly? Day(ParseResult parsed, Words words, Option<string> option) =>
        parsed.GetValue(option) is { } text ? words.ReadDay(option.Name, text) : null;

    private Certification? ReadCertification(ParseResult parsed, Words words)
    {
        if (Day(parsed, words, certifiedUntil) is not { } until)
        {
            return null;
        }

        var holds = parsed.GetValue(level) is { } text ? words.ReadWord<CertificationLevel>("--certification-level", text) : CertificationLevel.Limited;
        return new Certification(holds, Day(parsed, words, certifiedFrom) ?? until.AddMonths(-Clearance.RecertifyMonths), until);
    }

    private Training? ReadTraining(ParseResult parsed, Words words) => Day(parsed, words, trainedUntil) is { } until
        ? new Training(
            parsed.GetValue(course) ?? "", parsed.GetValue(courseVersion) ?? "", parsed.GetValue(topics) ?? [],
            Day(parsed, words, trainedOn) ?? until, until)
        : null;
}
