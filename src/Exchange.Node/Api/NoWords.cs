namespace Exchange.Node.Api;

/// <summary>A body without members: <c>{}</c>.</summary>
public sealed record NoWords;
