namespace Exchange.Node.Asking;

/// <summary>For whom and why something is asked, as the user stated it.</summary>
/// <param name="UseCode">Why, as a code.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="CaseNumber">The case that it is for.</param>
/// <param name="OnBehalfOf">Agency for which it is asked, when another.</param>
/// <param name="ConsentReference">Reference of the consent on file, for code J.</param>
/// <param name="Exigent">Whether life or national security is at stake.</param>
public sealed record AskPurpose(
    string? UseCode, string? Reason, string? CaseNumber, string? OnBehalfOf, string? ConsentReference, bool Exigent);
