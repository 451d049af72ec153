using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Users;
using Exchange.Storage.Accounts;

namespace Exchange.Cli.Nodes;

/// <summary>What <c>exchange node user add</c> is told of an account. What is left out is unknown, and opens nothing.</summary>
internal sealed class AccountOptions
{
    private readonly Option<string> id = ClearanceOptions.Text("--id", "The account's id, never given to another person", required: true);
    private readonly Option<string> name = ClearanceOptions.Text("--name", "The person's name", required: true);
    private readonly Option<string[]> roles = new("--role")
    {
        Description = "officer, analyst, administrator, nac, operator or feed; several may be given",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> useCodes = CommonOptions.UseCodes("C");
    private readonly Option<bool> sworn = new("--sworn") { Description = "The person is a sworn officer" };
    private readonly Option<bool> lawEnforcement = new("--law-enforcement") { Description = "The person is law enforcement personnel" };
    private readonly Option<string> approvedBy = ClearanceOptions.Text(
        "--approved-by", "The agency's official who approves the account; you, if left out");

    private readonly Option<string> employment = ClearanceOptions.Text(
        "--employment", "employee, or commissioned as task-force, special, reserve or auxiliary; contractor, volunteer");

    private readonly Option<string> startDate = ClearanceOptions.Text("--start-date", "First day of work as an operator, yyyy-MM-dd");
    private readonly Option<string> traineeOf = ClearanceOptions.Text(
        "--trainee-of", "Id of the certified operator under whom the person works until certified");

    private readonly Option<string> email = ClearanceOptions.Text("--email", "E-mail address");
    private readonly Option<string> phone = ClearanceOptions.Text("--phone", "Telephone number");
    private readonly ClearanceOptions clearances = new();

    /// <summary>All options.</summary>
    public IReadOnlyList<Option> All =>
        [id, name, roles, useCodes, sworn, lawEnforcement, approvedBy, employment, startDate, .. clearances.All, traineeOf, email, phone];

    /// <summary>The account as it was given; what is wrong is among the problems of the words.</summary>
    public Account Read(ParseResult parsed, Words words) => clearances.Read(parsed, words).On(new Account
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
        StartDate = ClearanceOptions.Day(parsed, words, startDate),
        Trainee = parsed.GetValue(traineeOf) is not null,
        Supervisor = parsed.GetValue(traineeOf),
        Email = parsed.GetValue(email),
        Phone = parsed.GetValue(phone),
    });
}
