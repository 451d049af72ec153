namespace Exchange.Cli.Searching;

/// <summary>Who asks, for whom and why, as said on the command line.</summary>
internal sealed record PurposeWords(
    string TokenFile, string UseCode, string Reason, string? CaseNumber, string? OnBehalfOf, string? Consent, bool Exigent);
