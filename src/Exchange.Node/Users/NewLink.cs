namespace Exchange.Node.Users;

/// <summary>A one-time link, shown once.</summary>
/// <param name="Link">Its token; the page is <c>/link/</c> and the token.</param>
public sealed record NewLink(string Link);
