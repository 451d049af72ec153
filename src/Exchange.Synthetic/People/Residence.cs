namespace Exchange.Synthetic.People;

/// <summary>Where a person lived, and since when.</summary>
internal sealed record Residence(DateOnly From, TrueAddress Address);
