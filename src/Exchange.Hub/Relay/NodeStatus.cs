using Exchange.Protocol.Errors;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;

namespace Exchange.Hub.Relay;

/// <summary>The row of an agency that did not answer.</summary>
internal static class NodeStatus
{
    /// <summary>How it stands and why.</summary>
    public static StatusFrame Of(RegisteredAgency agency, AgencyStatus status, ErrorCode code) => new()
    {
        Agency = agency.Ori,
        Name = agency.Name,
        Status = status,
        Code = ErrorCodes.Name(code),
        Reason = ErrorCodes.Message(code),
        Contact = agency.Contact,
    };
}
