namespace Exchange.Protocol.Evidence;

/// <summary>What happened, as the audit log names it; docs/audit-events.md lists each with its fields.</summary>
public enum AuditEventKind
{
    /// <summary>A process started.</summary>
    ProcessStarted,

    /// <summary>A process stopped in order.</summary>
    ProcessStopped,

    /// <summary>A user of this agency asked.</summary>
    SearchAsked,

    /// <summary>What a user of this agency was shown.</summary>
    SearchShown,

    /// <summary>The hub passed a search on.</summary>
    SearchRelayed,

    /// <summary>This owner answered a search.</summary>
    SearchAnswered,

    /// <summary>A user of this agency asked for one record.</summary>
    RecordAsked,

    /// <summary>The hub passed a request for one record on.</summary>
    RecordRelayed,

    /// <summary>This owner disclosed one record, or found none that may be disclosed.</summary>
    RecordAnswered,

    /// <summary>A record fetched from its owner was shown to a user of this agency.</summary>
    RecordShown,

    /// <summary>The hub stopped an answer that held more than its owner's template lets leave.</summary>
    AnswerStopped,

    /// <summary>This owner told an agency that a record which it received is no longer to be held.</summary>
    RecordRecalled,

    /// <summary>The hub passed a notice on.</summary>
    NoticeRelayed,

    /// <summary>A notice was received.</summary>
    NoticeReceived,

    /// <summary>Somebody dealt with what a notice asks.</summary>
    NoticeSettled,

    /// <summary>Somebody asks again and again for values that are close together in a field that is not shown to them.</summary>
    EnumerationSuspected,

    /// <summary>The log of another process, which this one witnesses, has two versions or was put back.</summary>
    LogContradicted,

    /// <summary>The private parts of old entries were destroyed.</summary>
    PrivatePartsRetired,

    /// <summary>Somebody read the audit log.</summary>
    AuditRead,

    /// <summary>A coordinator dealt with a finding in the log.</summary>
    FindingDisposed,

    /// <summary>A coordinator reported a violation to the exchange and the CJIS systems officer.</summary>
    ViolationReported,

    /// <summary>Another agency was asked for its log.</summary>
    LogRequested,

    /// <summary>A request was refused.</summary>
    RequestRefused,

    /// <summary>Records were contributed.</summary>
    RecordsContributed,

    /// <summary>A record was deleted by its owner.</summary>
    RecordDeleted,

    /// <summary>A record was sealed, or otherwise marked, by hand.</summary>
    RecordRestricted,

    /// <summary>A mark put on by hand was taken off.</summary>
    RecordReleased,

    /// <summary>A record was expunged.</summary>
    RecordExpunged,

    /// <summary>A sharing template was drafted.</summary>
    TemplateDrafted,

    /// <summary>A second person approved a draft.</summary>
    TemplateApproved,

    /// <summary>A draft was given up.</summary>
    TemplateDropped,

    /// <summary>A sharing template was published with the date from which it decides.</summary>
    TemplatePublished,

    /// <summary>The rules of an earlier template were put back into force.</summary>
    TemplateRolledBack,

    /// <summary>Somebody signed that the template in force meets the agency's needs.</summary>
    TemplateReviewed,

    /// <summary>The owner's named groups of agencies were published.</summary>
    GroupsPublished,

    /// <summary>A sharing template was refused and the old one serves on.</summary>
    TemplateRefused,

    /// <summary>An administrator looked at what a requester would get.</summary>
    PolicySimulated,

    /// <summary>An administrator looked at what another template would change.</summary>
    PolicyCompared,

    /// <summary>A user printed a record.</summary>
    RecordPrinted,

    /// <summary>A user exported a record.</summary>
    RecordExported,

    /// <summary>A copy of a record was destroyed.</summary>
    OutputDestroyed,

    /// <summary>A user was added or changed.</summary>
    UserChanged,

    /// <summary>A program of the agency proved itself and gets a token.</summary>
    TokenIssued,

    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>An attempt to sign in or unlock failed.</summary>
    SignInFailed,

    /// <summary>Somebody signed out.</summary>
    SignedOut,

    /// <summary>A session was locked for being idle.</summary>
    SessionLocked,

    /// <summary>A locked session was opened again.</summary>
    SessionUnlocked,

    /// <summary>Somebody set a password.</summary>
    PasswordChanged,

    /// <summary>Somebody enrolled a second factor.</summary>
    FactorEnrolled,

    /// <summary>A second factor was taken away.</summary>
    FactorRemoved,

    /// <summary>Somebody accepted undertakings.</summary>
    UndertakingAccepted,

    /// <summary>An agency was enrolled.</summary>
    AgencyEnrolled,

    /// <summary>An agency's standing or rights changed.</summary>
    AgencyChanged,
}
