namespace Exchange.Protocol.Notices;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>By the hub to an owner: an answer of its node held more than its template lets leave, and was stopped.</summary>
    AnswerStopped,

    /// <summary>By an owner to who received a record: it was sealed (RLEX-VII-C-1).</summary>
    RecordSealed,

    /// <summary>By an owner to who received a record: its owner deleted it (RLEX-VII-A-1).</summary>
    RecordDeleted,

    /// <summary>By an owner to who received a record: it was expunged (RLEX-VII-C-1).</summary>
    RecordExpunged,

    /// <summary>By a node to its own people: somebody asks for values close together in a field that is searchable and not shown.</summary>
    EnumerationSuspected,

    /// <summary>By an agency to the exchange's office and the CJIS systems officer: a user of it misused the exchange (RLEX-XI-B6).</summary>
    ViolationReported,

    /// <summary>By one agency to another: it asks for the entries of the other's log that concern it (RLEX-VII-F-3).</summary>
    LogRequested,

    /// <summary>By a node to its own people: records were released to another agency in an emergency (RLEX-IX-D).</summary>
    EmergencyRelease,
}
