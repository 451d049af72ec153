namespace Exchange.Synthetic.People;

/// <summary>A person's legal name.</summary>
internal sealed record TrueName(string Origin, string Given, string? Middle, string Surname, string? Suffix = null);
