using System.Text.Json;

namespace Exchange.Protocol.Errors;

/// <summary>Wire name, HTTP status and public words of each error code. The words never repeat what was sent.</summary>
public static class ErrorCodes
{
    private static readonly Dictionary<ErrorCode, (int Status, string Message)> Table = new()
    {
        [ErrorCode.RequestMalformed] = (400, "the request is not of the documented form"),
        [ErrorCode.RequestTooLarge] = (413, "the request is larger than the node takes; send less at once"),
        [ErrorCode.QueryInvalid] = (422, "the query cannot be run; mend what is listed"),
        [ErrorCode.QueryNotAuthorised] =
            (403, "the agency was not admitted for what the query asks; ask the hub's operator what it was admitted for"),
        [ErrorCode.UseCodeUnknown] = (422, "give one of the use codes A, C, F, J, S"),
        [ErrorCode.UseCodeNotAuthorised] = (403, "this user or agency is not authorised for that use code; ask the agency administrator"),
        [ErrorCode.UseCodeNotForEmployment] = (422, "the reason speaks of employment screening, which needs use code J and the applicant's consent"),
        [ErrorCode.ReasonMissing] = (422, "say why you search: a case number with a few words, or a sentence"),
        [ErrorCode.ReasonPlaceholder] = (422, "the reason says nothing; name the case or what is being looked into"),
        [ErrorCode.ConsentMissing] = (422, "use code J needs the reference of the consent on file"),
        [ErrorCode.CredentialMissing] = (401, "sign in: send the user's token"),
        [ErrorCode.CredentialUnknown] = (401, "the token is not known here; ask the agency administrator for a new one"),
        [ErrorCode.ActionNotAuthorised] = (403, "this user's role does not allow that; ask the agency administrator"),
        [ErrorCode.CertificationExpired] = (403, "the user's certification has expired; see the agency coordinator to be certified again"),
        [ErrorCode.SignInFailed] = (401, "name, password or code is wrong, or the account is locked or closed; see the agency administrator"),
        [ErrorCode.BannerNotAccepted] = (403, "read the notice of use and accept it first"),
        [ErrorCode.ProviderUnreachable] =
            (502, "the agency's identity provider cannot be reached; sign in with your account here, or try again later"),
        [ErrorCode.SessionMissing] = (401, "sign in"),
        [ErrorCode.SessionExpired] = (401, "twelve hours have passed; sign in again"),
        [ErrorCode.SessionLocked] = (401, "the session is locked after 30 minutes without use; unlock it with password and second factor"),
        [ErrorCode.SessionNotReady] = (403, "finish signing in: give the second factor, or set up what is due"),
        [ErrorCode.RequestForged] = (403, "the request does not come from a page of this node"),
        [ErrorCode.LinkUnknown] = (404, "the link was used, has ended or never was; ask the agency administrator for a new one"),
        [ErrorCode.AccountRefused] = (422, "the account, or the step with it, was refused; mend what is listed"),
        [ErrorCode.ConvictionBars] = (403, "this account is barred for good; see the agency coordinator"),
        [ErrorCode.NotLawEnforcement] = (403, "this account is not of law enforcement personnel; see the agency administrator"),
        [ErrorCode.ChecksMissing] = (403, "the state or national fingerprint check is not on file; see the agency coordinator"),
        [ErrorCode.OfficialMissing] = (403, "no official of the agency has approved this account; see the agency administrator"),
        [ErrorCode.EmploymentNotAllowed] =
            (403, "those who search are employees of the agency or commissioned officers; see the agency administrator"),
        [ErrorCode.TrainingMissing] = (403, "no training is on file, or it has ended; see the agency coordinator to be trained"),
        [ErrorCode.CertificationTooLow] = (403, "the certification does not cover that; see the agency coordinator"),
        [ErrorCode.SupervisorMissing] = (403, "trainees work under a certified operator; name the one who is with you"),
        [ErrorCode.ReviewOverdue] = (403, "this account was not reviewed for a year; see the agency coordinator"),
        [ErrorCode.AccountUnused] = (403, "this account was not used for 90 days; see the agency administrator"),
        [ErrorCode.UndertakingDue] = (403, "accept the undertakings first"),
        [ErrorCode.AssertionMissing] = (401, "the request carries no assertion"),
        [ErrorCode.AssertionMalformed] = (401, "the assertion cannot be read"),
        [ErrorCode.AssertionForged] = (401, "the assertion is not signed by the key of the agency it names"),
        [ErrorCode.AssertionExpired] = (401, "the assertion has expired; make a new one and check both clocks"),
        [ErrorCode.AssertionNotYetValid] = (401, "the assertion is from the future; check both clocks"),
        [ErrorCode.AssertionReplayed] = (401, "the assertion was used before; make a new one for every request"),
        [ErrorCode.AssertionAudience] = (401, "the assertion is meant for somebody else"),
        [ErrorCode.AssertionQueryAltered] = (401, "the request is not the one that the assertion was made for"),
        [ErrorCode.RelayMissing] = (401, "the request did not come through the hub"),
        [ErrorCode.RelayForged] = (401, "the hub's token is not signed by the hub"),
        [ErrorCode.RelayExpired] = (401, "the hub's token has expired; check both clocks"),
        [ErrorCode.RelayReplayed] = (401, "the hub's token was used before"),
        [ErrorCode.RelayAudience] = (401, "the hub's token is meant for another agency"),
        [ErrorCode.RelayOtherAssertion] = (401, "the hub's token was made for another assertion"),
        [ErrorCode.AgencySuspended] = (403, "the agency is suspended; its coordinator was told why"),
        [ErrorCode.OriUnknown] = (403, "the ORI is not in the registry"),
        [ErrorCode.OriNotAuthorised] = (403, "the non-terminal ORI is not authorised for inquiry through this agency"),
        [ErrorCode.RegistryUnavailable] = (503, "the node has no registry yet; join it to a hub and make sure the hub runs"),
        [ErrorCode.RegistryTooOld] = (503, "the node's registry is too old to be relied on; make sure it reaches the hub"),
        [ErrorCode.AuditUnavailable] = (503, "the audit log cannot be written, so nothing is answered; see the health page"),
        [ErrorCode.NodeTimedOut] = (504, "the agency did not answer in time; try again later"),
        [ErrorCode.NodeUnreachable] = (502, "the agency's node cannot be reached"),
        [ErrorCode.NodeCircuitOpen] = (503, "the agency's node failed again and again and is left alone for a moment"),
        [ErrorCode.NodeAnswerBroken] = (502, "the agency's node broke off or sent something unreadable"),
        [ErrorCode.CeilingBreached] =
            (502, "the agency's answer held more than its sharing template lets leave, and was stopped; the agency was told"),
        [ErrorCode.CeilingUnavailable] = (502, "what the agency's sharing template lets leave could not be verified, so its answer was stopped"),
        [ErrorCode.NoticeForged] = (401, "the notice is not signed by the party it names, or not meant for this one"),
        [ErrorCode.HubUnreachable] = (502, "the hub cannot be reached; only this agency's own records were searched"),
        [ErrorCode.HubTimedOut] = (504, "the hub did not answer in time; only this agency's own records were searched"),
        [ErrorCode.RecordNotAvailable] = (404, "there is no such record, or none that you may see"),
        [ErrorCode.MappingUnknown] = (422, "no source of that name is set up; see the node's folder `sources`"),
        [ErrorCode.ContributionRefused] = (422, "the contribution cannot be read; mend what is listed"),
        [ErrorCode.TemplateRefused] = (422, "the template, or the step with it, was refused; mend what is listed"),
        [ErrorCode.ContributionNotAuthorised] = (403, "this agency was admitted for inquiry only and contributes no records; see the hub's operator"),
        [ErrorCode.OutputRefused] = (422, "nothing was printed or exported; mend what is listed"),
        [ErrorCode.OutputUnknown] = (404, "there is no such copy that you have to destroy; see the list of copies"),
        [ErrorCode.FormNotOurs] = (400, "the form is too old or was not sent from a page of this node; open the page again and send it once more"),
        [ErrorCode.ClientUnknown] =
            (401, "the assertion proves no client of this node; check its key, its audience, both clocks, and make a new one for every request"),
        [ErrorCode.RateLimited] = (429, "that was too much at once; go on after the seconds that the header Retry-After names"),
        [ErrorCode.NotFound] = (404, "there is nothing at this address"),
        [ErrorCode.InternalError] = (500, "something is broken at this end; the operator finds the cause in the log"),
    };

    private static readonly Dictionary<string, ErrorCode> ByName =
        Enum.GetValues<ErrorCode>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>The wire name, for example <c>reason-missing</c>.</summary>
    public static string Name(ErrorCode code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    /// <summary>Reads a wire name.</summary>
    public static bool TryParse(string? name, out ErrorCode code)
    {
        code = default;
        return name is not null && ByName.TryGetValue(name, out code);
    }

    /// <summary>The HTTP status that goes with the code.</summary>
    public static int Status(ErrorCode code) => Table[code].Status;

    /// <summary>What is wrong and what to do, in words for everybody.</summary>
    public static string Message(ErrorCode code) => Table[code].Message;
}
