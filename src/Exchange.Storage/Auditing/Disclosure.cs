namespace Exchange.Storage.Auditing;

/// <summary>That a record was disclosed, as the log of its owner says.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Level">How much was disclosed, as the entry names it.</param>
/// <param name="Ori">Agency of the user who asked.</param>
public sealed record Disclosure(string Receipt, string Level, string Ori);
