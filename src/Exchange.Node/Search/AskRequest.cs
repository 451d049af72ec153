using Exchange.Records.Queries;

namespace Exchange.Node.Search;

/// <summary>A search as a user of this node asks it. Words that may be wrong come as text, so that all of them can be checked at once.</summary>
/// <param name="Query">What is asked.</param>
/// <param name="UseCode">Why, as a code.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="CaseNumber">The case that it is for.</param>
/// <param name="OnBehalfOf">Agency for which it is asked, when another.</param>
/// <param name="ConsentReference">Reference of the consent on file, for code J.</param>
/// <param name="Exigent">Whether life or national security is at stake.</param>
/// <param name="Agencies">Which agencies to ask; null for all.</param>
public sealed record AskRequest(
    RecordQuery? Query = null,
    string? UseCode = null,
    string? Reason = null,
    string? CaseNumber = null,
    string? OnBehalfOf = null,
    string? ConsentReference = null,
    bool Exigent = false,
    IReadOnlyList<string>? Agencies = null);
