namespace Exchange.Synthetic.Things;

/// <summary>A firearm as it is.</summary>
internal sealed record TrueFirearm(
    string Type, string Action, string Make, string Model, string Caliber, string Serial);
