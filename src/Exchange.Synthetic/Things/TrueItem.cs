namespace Exchange.Synthetic.Things;

/// <summary>A thing as it is; brands are invented.</summary>
internal sealed record TrueItem(
    string Category, string Description, string? Brand, string? Model, string? Serial, int ValueDollars, string Color);
