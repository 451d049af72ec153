using System.Globalization;
using Exchange.Node.Pages;
using Exchange.Protocol.Search;

namespace Exchange.Node.Search.Pages;

/// <summary>How an agency stands in a search, in words.</summary>
internal static class AgencyWords
{
    /// <summary>In a few words.</summary>
    public static string Status(StatusFrame? status) => status is null ? "Waiting" : status.Status switch
    {
        AgencyStatus.Answered when status.Partial == true => "Answered in part",
        AgencyStatus.Answered => "Answered",
        AgencyStatus.TimedOut => "No answer in time",
        AgencyStatus.Unreachable => "Not reachable",
        AgencyStatus.CircuitOpen => "Failing; left alone for a moment",
        AgencyStatus.Refused => "Refused",
        AgencyStatus.Suspended => "Suspended",
        AgencyStatus.Broken => "Broke off; what came before stands",
    };

    /// <summary>Whether asking again may help.</summary>
    public static bool MayRetry(StatusFrame? status) => status?.Status is
        AgencyStatus.TimedOut or AgencyStatus.Unreachable or AgencyStatus.CircuitOpen or AgencyStatus.Broken || status?.Partial == true;

    /// <summary>Why it did not answer, or not in full; empty for nothing to say.</summary>
    public static string Reason(StatusFrame? status) => status?.Reason is { } reason ? Sentence.Of(reason) : "";

    /// <summary>How many records matched.</summary>
    public static string Total(AgencyAnswer answer) => answer.Status?.Total is not { } total ? ""
        : total.ToString(CultureInfo.InvariantCulture) + (answer.Status.Partial == true ? " or more" : "");

    /// <summary>How old its data are: when anything last came from the oldest of its sources.</summary>
    public static string Age(StatusFrame? status) => status?.Sources is { Count: > 0 } sources
        ? string.Join(", ", sources.Select(source => $"{source.System} {HitWords.Time(source.LastReceivedAt)}")) : "";
}
