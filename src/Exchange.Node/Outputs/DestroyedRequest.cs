namespace Exchange.Node.Outputs;

/// <summary>That a copy was destroyed.</summary>
/// <param name="How">How, in words, for the entry; need not be said.</param>
public sealed record DestroyedRequest(string? How = null);
