namespace Exchange.Node.Users;

/// <summary>A one-time link for the owner of an account.</summary>
/// <param name="Link">Its address; null where none could be made.</param>
internal sealed record LinkView(string? Link);
