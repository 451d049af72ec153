using System.Text.RegularExpressions;

namespace Exchange.Protocol.Assertions;

/// <summary>
/// Tells reasons that speak of screening somebody for a job, which is for use code J alone (RLEX-VI-1). Only turns of phrase that mean
/// nothing else: a robbed applicant or a fraud with wages is a case like any other.
/// </summary>
internal static partial class EmploymentWords
{
    /// <summary>Whether the reason is an employment check by its own words.</summary>
    public static bool IsIn(string reason) => Screening().IsMatch(reason);

    [GeneratedRegex(
        @"\b(pre-?employment|employment[ -](background )?(check|screening|inquiry|vetting)|applicant[ -](background|screening|check|vetting)"
        + @"|(background|record|history) (check|investigation|screening) (of|on|for) "
        + @"((an?|the|our|new|job|police) )*(applicant|candidate|recruit|hire|employee)s?"
        + @"|(screen|vet|check)(ing)? ((an?|the|our|new|job|police) )*(applicant|candidate|recruit|new hire)s?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Screening();
}
