namespace Exchange.Storage.Accounts;

/// <summary>A browser's session.</summary>
/// <param name="Hash">SHA-256 of its id, lower-case hexadecimal; the id itself is in the cookie alone.</param>
/// <param name="Account">Id of the account.</param>
/// <param name="Supervisor">Id of the certified operator under whom a trainee works in it.</param>
/// <param name="SignedInAt">When it began.</param>
/// <param name="SeenAt">When it was last used, to within a minute.</param>
/// <param name="Locked">Whether it was locked for being idle; it is opened by password and factor.</param>
/// <param name="Stage">How far signing in has got.</param>
/// <param name="Data">What the stage keeps, such as the challenge to a passkey.</param>
public sealed record StoredSession(
    string Hash, string Account, string? Supervisor, DateTimeOffset SignedInAt, DateTimeOffset SeenAt, bool Locked, SessionStage Stage,
    string? Data);
