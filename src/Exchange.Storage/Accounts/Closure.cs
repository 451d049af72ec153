namespace Exchange.Storage.Accounts;

/// <summary>That an account was disabled.</summary>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="By">Id of who did it.</param>
public sealed record Closure(ClosureReason Reason, DateTimeOffset At, string By);
