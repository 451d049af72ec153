namespace Exchange.Storage.Notices;

/// <summary>A notice that was received.</summary>
/// <param name="Sender">Who gave it: an ORI, or the hub's name.</param>
/// <param name="Id">The sender's id of it.</param>
/// <param name="Kind">What it is about, as the wire names it.</param>
/// <param name="Document">The notice as JSON.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="SettledBy">Who dealt with it; null while nobody has.</param>
/// <param name="SettledAt">When, UTC.</param>
public sealed record ReceivedNotice(
    string Sender, string Id, string Kind, string Document, DateTimeOffset ReceivedAt, string? SettledBy = null, DateTimeOffset? SettledAt = null);
