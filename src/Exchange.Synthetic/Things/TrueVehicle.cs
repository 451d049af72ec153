namespace Exchange.Synthetic.Things;

/// <summary>A vehicle as it is, whatever records say of it.</summary>
internal sealed record TrueVehicle(
    string Vin, string Plate, string PlateState, int Year, string Make, string Model, string Style, string Category,
    string Color);
