using Exchange.Matching.Text;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>What is wrong with a question to the log.</summary>
public static class AuditCriteriaCheck
{
    private const int LengthMax = 200;

    private static readonly HashSet<string> Kinds = [.. Enum.GetValues<AuditEventKind>().Select(AuditEventKinds.Name)];

    /// <summary>All problems; none where the question can be answered.</summary>
    public static IReadOnlyList<Problem> Check(AuditCriteria criteria) =>
    [
        .. Texts(criteria).Where(text => text.Value?.Length is 0 or > LengthMax)
            .Select(text => new Problem(text.Name, "text-length", $"give 1 to {LengthMax} characters, or leave it out")),
        .. Wordless("subject", criteria.Subject),
        .. Wordless("reason", criteria.Reason),
        .. Wordless("caseNumber", criteria.CaseNumber),
        .. Unknown("kind", criteria.Kind, Kinds.Contains, "docs/audit-events.md lists the kinds"),
        .. Unknown("code", criteria.Code, code => ErrorCodes.TryParse(code, out _), "docs/errors.md lists the codes"),
        .. Unknown("outcome", criteria.Outcome, outcome => outcome is "success" or "refused", "give `success` or `refused`"),
        .. Unknown("ori", criteria.Ori, ori => Ori.TryParse(ori, out _), "give nine letters and digits"),
        .. Unknown("onBehalfOf", criteria.OnBehalfOf, ori => Ori.TryParse(ori, out _), "give nine letters and digits"),
        .. Unknown("record", criteria.Record, id => RecordId.TryParse(id, out _), "give ORI, system and local id, joined by slashes"),
        .. criteria.From >= criteria.Until ? [new Problem("until", "span-empty", "give a time after `from`")] : Array.Empty<Problem>(),
        .. criteria.Limit is < 1 or > AuditCriteria.LimitMax
            ? [new Problem("limit", "limit-range", $"give a number from 1 to {AuditCriteria.LimitMax}")] : Array.Empty<Problem>(),
        .. criteria.Before < 0 ? [new Problem("before", "place-negative", "give the place that the last answer named")] : Array.Empty<Problem>(),
    ];

    private static IEnumerable<(string Name, string? Value)> Texts(AuditCriteria criteria) =>
    [
        ("user", criteria.User), ("subject", criteria.Subject), ("record", criteria.Record), ("caseNumber", criteria.CaseNumber),
        ("useCode", criteria.UseCode), ("reason", criteria.Reason), ("request", criteria.Request), ("receipt", criteria.Receipt),
    ];

    private static IEnumerable<Problem> Wordless(string name, string? value) =>
        value is { Length: > 0 } && !TextFolding.HasLetterOrDigit(value) ? [new Problem(name, "text-wordless", "give a letter or digit")] : [];

    private static IEnumerable<Problem> Unknown(string name, string? value, Func<string, bool> isKnown, string advice) =>
        value is not null && !isKnown(value) ? [new Problem(name, $"{Kebab(name)}-unknown", advice)] : [];

    private static string Kebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
