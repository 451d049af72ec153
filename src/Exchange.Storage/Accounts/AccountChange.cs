namespace Exchange.Storage.Accounts;

/// <summary>One change of an account (RLEX-XI-B5).</summary>
/// <param name="Sequence">Its place among all changes.</param>
/// <param name="Account">Id of the account.</param>
/// <param name="Change">What changed, as a word such as <c>added</c>; no values.</param>
/// <param name="By">Id of who changed it.</param>
/// <param name="At">When.</param>
public sealed record AccountChange(long Sequence, string Account, string Change, string By, DateTimeOffset At);
