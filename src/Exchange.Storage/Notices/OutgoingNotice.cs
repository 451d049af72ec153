namespace Exchange.Storage.Notices;

/// <summary>A signed notice that waits to be sent.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Target">ORI of whom it is for.</param>
/// <param name="Kind">What it is about, as the wire names it.</param>
/// <param name="Token">The notice, signed.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="Attempts">How often it was tried to send it.</param>
public sealed record OutgoingNotice(string Id, string Target, string Kind, string Token, DateTimeOffset MadeAt, int Attempts = 0);
