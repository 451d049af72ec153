namespace Exchange.Node.Search.Pages;

/// <summary>An agency that can be asked.</summary>
/// <param name="Ori">Its ORI.</param>
/// <param name="Name">What people call it.</param>
public sealed record AskableAgency(string Ori, string Name);
