using Exchange.Protocol.Errors;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;

namespace Exchange.Node.Search;

/// <summary>The rows of the other agencies when the hub fails: none of them vanishes from the answer, and none seems whole that may not be.</summary>
internal static class HubFailureStatus
{
    /// <summary>A row for every agency that was not heard of, and one for each that may have had more to say.</summary>
    /// <param name="asked">The agencies that were to be asked.</param>
    /// <param name="heard">What was heard of each: its last status, or any frame.</param>
    /// <param name="code">How the hub failed.</param>
    public static IEnumerable<StatusFrame> Of(
        IEnumerable<RegisteredAgency> asked, IReadOnlyDictionary<Ori, AgencyFrame> heard, ErrorCode code) =>
        asked.Where(agency => heard.GetValueOrDefault(agency.Ori) is not StatusFrame { Status: not AgencyStatus.Answered })
            .Select(agency => new StatusFrame
            {
                Agency = agency.Ori,
                Name = agency.Name,
                Status = heard.ContainsKey(agency.Ori) ? AgencyStatus.Broken : StatusFor(code),
                Code = ErrorCodes.Name(code),
                Reason = ErrorCodes.Message(code),
                Contact = agency.Contact,
            });

    private static AgencyStatus StatusFor(ErrorCode code) => code switch
    {
        ErrorCode.HubUnreachable => AgencyStatus.Unreachable,
        ErrorCode.HubTimedOut => AgencyStatus.TimedOut,
        _ => AgencyStatus.Refused,
    };
}
