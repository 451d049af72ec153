using Exchange.Policy.Requesters;
using Exchange.Protocol.Errors;

namespace Exchange.Protocol.Assertions;

/// <summary>Whether a search says well enough why it is made (RLEX-VIII-C-1).</summary>
public static class Purpose
{
    private const int LettersMin = 8;
    private const int LengthMax = 500;
    private const int NumberLengthMax = 100;

    private static readonly HashSet<string> SaysNothing = new(StringComparer.Ordinal)
    {
        "test", "testing", "tests", "investigation", "investigating", "police", "police work", "search", "searching", "query", "lookup", "look up",
        "work", "case", "cases", "duty", "official", "official use", "official duty", "official business", "criminal justice", "law enforcement",
        "none", "na", "n a", "asdf", "asdfasdf", "qwerty", "abc", "xxx", "reason", "my reason", "some reason", "because", "information", "info",
            "check", "checking",
        "record check", "background", "other", "general", "general inquiry", "inquiry", "unknown", "tbd", "misc", "police investigation",
        "criminal investigation", "ongoing investigation",
    };

    /// <summary>Null when it does, else why not. A case number makes up for few words, not for none.</summary>
    public static ErrorCode? Check(UseCode useCode, string? reason, string? caseNumber, string? consentReference)
    {
        if (caseNumber?.Length > NumberLengthMax || consentReference?.Length > NumberLengthMax)
        {
            return ErrorCode.RequestMalformed;
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LengthMax)
        {
            return ErrorCode.ReasonMissing;
        }

        if (IsPlaceholder(reason, hasCase: !string.IsNullOrWhiteSpace(caseNumber)))
        {
            return ErrorCode.ReasonPlaceholder;
        }

        if (useCode != UseCode.J && EmploymentWords.IsIn(reason))
        {
            return ErrorCode.UseCodeNotForEmployment;
        }

        return useCode == UseCode.J && string.IsNullOrWhiteSpace(consentReference) ? ErrorCode.ConsentMissing : null;
    }

    private static bool IsPlaceholder(string reason, bool hasCase)
    {
        var words = new string([.. reason.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var letters = words.Sum(word => word.Length);
        var distinct = words.SelectMany(word => word).Distinct().Count();
        return SaysNothing.Contains(string.Join(' ', words)) || distinct < 4 || (!hasCase && letters < LettersMin);
    }
}
