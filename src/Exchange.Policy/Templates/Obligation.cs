namespace Exchange.Policy.Templates;

/// <summary>What the requester must do with what is shown.</summary>
/// <param name="Type">One of <see cref="ObligationTypes"/>.</param>
/// <param name="Text">Words of the owner, for a caveat.</param>
/// <param name="Hours">How long the answer may be kept, for <c>expires-after</c>, or a print of it, for <c>prints-expire</c>.</param>
public sealed record Obligation(string Type, string? Text = null, int? Hours = null);
