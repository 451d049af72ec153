namespace Exchange.Storage.Accounts;

/// <summary>A promise that somebody made.</summary>
/// <param name="Kind">What was promised.</param>
/// <param name="Version">Version of the text that was accepted.</param>
/// <param name="At">When.</param>
public sealed record Undertaking(UndertakingKind Kind, string Version, DateTimeOffset At);
