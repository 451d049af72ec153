using Exchange.Synthetic.Tables;

namespace Exchange.Synthetic.People;

/// <summary>An invented address; its coordinates lie out at sea.</summary>
internal sealed record TrueAddress(
    string Street, string? Unit, City City, double Latitude, double Longitude, string? CommonName, string Category);
