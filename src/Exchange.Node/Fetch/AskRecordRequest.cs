namespace Exchange.Node.Fetch;

/// <summary>A request for one record, as a user of this node makes it.</summary>
/// <param name="Record">ORI, system and local id, joined by slashes.</param>
/// <param name="UseCode">Why, as a code.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="CaseNumber">The case that it is for.</param>
/// <param name="OnBehalfOf">Agency for which it is asked, when another.</param>
/// <param name="ConsentReference">Reference of the consent on file, for code J.</param>
/// <param name="Exigent">Whether life or national security is at stake.</param>
public sealed record AskRecordRequest(
    string? Record = null,
    string? UseCode = null,
    string? Reason = null,
    string? CaseNumber = null,
    string? OnBehalfOf = null,
    string? ConsentReference = null,
    bool Exigent = false);
