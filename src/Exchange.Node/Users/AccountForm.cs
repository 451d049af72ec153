using System.Globalization;
using Exchange.Policy.Requesters;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Users;

/// <summary>Reads accounts from forms; what cannot be read is left out, and what is left out opens nothing.</summary>
internal static class AccountForm
{
    /// <summary>The account as it was typed, with one role.</summary>
    public static Account Read(IFormCollection sent, UserRole role) => ReadClearances(sent).On(new Account
    {
        Id = sent["id"].ToString().Trim(),
        Name = sent["name"].ToString().Trim(),
        Roles = [UserRoles.Word(role)],
        UseCodes = [UseCode.C],
        ApprovedBy = sent["approvedBy"].ToString().Trim(),
        LawEnforcement = sent.ContainsKey("lawEnforcement"),
        Sworn = sent.ContainsKey("sworn"),
        Employment = Enum.TryParse<EmploymentType>(sent["employment"], out var employment) ? employment : EmploymentType.Unknown,
        Email = Text(sent, "email"),
        Phone = Text(sent, "phone"),
    });

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
            Day(sent, "stateCheck"), Day(sent, "nationalCheck"));
    }

    /// <summary>What was typed, to be shown again; never the password.</summary>
    public static IReadOnlyDictionary<string, string> Values(IFormCollection sent) =>
        sent.Where(field => field.Key != "password").ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);

    private static string? Text(IFormCollection sent, string name) => sent[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static DateOnly? Day(IFormCollection sent, string name) =>
        DateOnly.TryParseExact(sent[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
