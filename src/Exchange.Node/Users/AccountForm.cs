using System.Globalization;
using Exchange.Node.Pages;
using Exchange.Policy.Requesters;
using Exchange.Records.Validation;
using Exchange.Storage.Accounts;
using Exchange.Ui.Components;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Users;

/// <summary>Reads accounts from forms; what cannot be read is left out, and what is left out opens nothing.</summary>
internal static class AccountForm
{
    private const string Ticked = "true";

    /// <summary>The account as it was typed.</summary>
    public static Account Read(IFormCollection sent) => ReadClearances(sent).On(ReadEdit(sent).On(new Account
    {
        Id = sent["id"].ToString().Trim(),
        Name = "",
        Roles = [],
        Email = Text(sent, "email"),
        Phone = Text(sent, "phone"),
    }));

    /// <summary>What is corrected of an account, as it was typed. Records systems are no persons, and are not made by a form.</summary>
    public static AccountEdit ReadEdit(IFormCollection sent) => new(
        sent["name"].ToString().Trim(),
        [.. sent.Texts("roles").Where(role => role != UserRoles.Word(UserRole.Feed)).Distinct()],
        [.. sent.Texts("useCodes").Select(text => UseCodes.TryParse(text, out var code) ? code : (UseCode?)null).OfType<UseCode>().Distinct()],
        sent.ContainsKey("sworn"), sent.ContainsKey("lawEnforcement"), sent["approvedBy"].ToString().Trim(),
        Enum.TryParse<EmploymentType>(sent["employment"], out var employment) ? employment : EmploymentType.Unknown,
        Day(sent, "startDate"), sent.ContainsKey("trainee"), Text(sent, "supervisor"), Text(sent, "homeAddress"), Day(sent, "birthDate"));

    /// <summary>What clears somebody, as it was typed.</summary>
    public static Clearances ReadClearances(IFormCollection sent)
    {
        var level = Enum.TryParse<CertificationLevel>(sent["level"], out var given) ? given : CertificationLevel.Limited;
        return new Clearances(
            Day(sent, "certifiedFrom") is { } from && Day(sent, "certifiedUntil") is { } until ? new Certification(level, from, until) : null,
            Day(sent, "trainedOn") is { } on && Day(sent, "trainedUntil") is { } end
                ? new Training(
                    sent["course"].ToString().Trim(), sent["courseVersion"].ToString().Trim(),
                    [.. sent["topics"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], on, end)
                : null,
            Day(sent, "stateCheck"), Day(sent, "nationalCheck"),
            Day(sent, "signedOn") is { } signed ? new DateTimeOffset(signed, TimeOnly.MinValue, TimeSpan.Zero) : null);
    }

    /// <summary>What was typed, to be shown again; never the password.</summary>
    public static IReadOnlyDictionary<string, string> Values(IFormCollection sent) =>
        sent.Where(field => field.Key != "password").ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);

    /// <summary>What is kept of an account, by field.</summary>
    public static IReadOnlyDictionary<string, string> Values(Account account)
    {
        (string Name, string? Value)[] all =
        [
            ("name", account.Name), ("approvedBy", account.ApprovedBy), ("employment", account.Employment.ToString()),
            ("lawEnforcement", account.LawEnforcement ? Ticked : null), ("sworn", account.Sworn ? Ticked : null),
            ("roles", string.Join(',', account.Roles)), ("useCodes", string.Join(',', account.UseCodes)),
            ("trainee", account.Trainee ? Ticked : null), ("supervisor", account.Supervisor), ("startDate", Text(account.StartDate)),
            ("birthDate", Text(account.BirthDate)), ("homeAddress", account.HomeAddress),
        ];
        return all.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
    }

    /// <summary>Everything that is wrong, at the fields of the form: dates belong to several, of which the first is named.</summary>
    public static IReadOnlyList<FormProblem> Problems(IReadOnlyList<Problem> problems) =>
        FormProblems.Of(problems, problem => problem.Path switch
        {
            "certification" => "certifiedFrom",
            "training" => "course",
            "account" or "convicted" => null,
            _ => problem.Path,
        });

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(IFormCollection sent, string name) => sent[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static DateOnly? Day(IFormCollection sent, string name) =>
        DateOnly.TryParseExact(sent[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
