using System.Text.Json.Serialization;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Registry;

/// <summary>Who takes part, with what rights and under which keys: published and signed by the hub.</summary>
/// <param name="Hub">The hub's name.</param>
/// <param name="Version">Rises with every change.</param>
/// <param name="IssuedAt">When the hub signed it.</param>
/// <param name="Agencies">The agencies.</param>
public sealed record AgencyRegistry(string Hub, long Version, DateTimeOffset IssuedAt, IReadOnlyList<RegisteredAgency> Agencies)
{
    /// <summary>How old a registry may be before a node refuses to rely on it.</summary>
    public static readonly TimeSpan AgeMax = TimeSpan.FromHours(24);

    private Dictionary<Ori, RegisteredAgency>? byOri;

    [JsonIgnore]
    private Dictionary<Ori, RegisteredAgency> ByOri => byOri ??= Agencies.ToDictionary(agency => agency.Ori);

    /// <summary>The agency, or null.</summary>
    public RegisteredAgency? Find(Ori ori) => ByOri.GetValueOrDefault(ori);

    /// <summary>Null when both agencies of an assertion may inquire with its use code, else why not.</summary>
    public ErrorCode? CheckInquiry(Assertion assertion) =>
        CheckInquiry(assertion.Ori, assertion.OnBehalfOf, assertion.UseCode);

    /// <summary>Null when the agency, for the other one if any, may inquire with the use code, else why not.</summary>
    public ErrorCode? CheckInquiry(Ori acting, Ori? onBehalfOf, UseCode useCode)
    {
        if (Find(acting) is not { Terminal: true } agency)
        {
            return ErrorCode.OriUnknown;
        }

        if (agency.Standing != Standing.Active)
        {
            return ErrorCode.AgencySuspended;
        }

        return agency.UseCodes.Contains(useCode) ? CheckOnBehalfOf(acting, onBehalfOf, useCode) : ErrorCode.UseCodeNotAuthorised;
    }

    private ErrorCode? CheckOnBehalfOf(Ori acting, Ori? onBehalfOf, UseCode useCode)
    {
        if (onBehalfOf is not { } other || other == acting)
        {
            return null;
        }

        return Find(other) switch
        {
            null => ErrorCode.OriUnknown,
            { Standing: not Standing.Active } => ErrorCode.AgencySuspended,
            { Terminal: false } agency when !agency.InquiryAuthorised || agency.ServedBy != acting => ErrorCode.OriNotAuthorised,
            var agency => agency.UseCodes.Contains(useCode) ? null : ErrorCode.UseCodeNotAuthorised,
        };
    }
}
