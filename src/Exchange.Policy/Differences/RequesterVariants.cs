using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;

namespace Exchange.Policy.Differences;

/// <summary>The users of an agency that rules tell apart.</summary>
internal static class RequesterVariants
{
    /// <summary>A question by each such user; of what no rule looks at, nothing is known.</summary>
    public static IReadOnlyList<Func<Requester, Requester>> Of(IReadOnlyCollection<SharingRule> rules)
    {
        bool[] sworn = rules.Any(rule => rule.Audience.Sworn is not null) ? [false, true] : [false];
        bool[] certified = rules.Any(rule => rule.Audience.Certified is not null) ? [false, true] : [false];
        bool[] consent = rules.Any(rule => rule.Unless.Contains(RuleException.ConsentOnFile)) ? [false, true] : [false];
        Duty?[] duties = rules.Any(rule => rule.Audience.Duties is not null) ? [null, .. Enum.GetValues<Duty>()] : [null];
        return
        [
            .. from isSworn in sworn
               from isCertified in certified
               from hasConsent in consent
               from duty in duties
               select new Func<Requester, Requester>(asking => asking with
               {
                   Sworn = isSworn,
                   Duty = duty,
                   ConsentOnFile = hasConsent,
                   CertifiedUntil = isCertified && asking.AskedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null,
               }),
        ];
    }
}
