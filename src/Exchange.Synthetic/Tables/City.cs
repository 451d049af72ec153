namespace Exchange.Synthetic.Tables;

/// <summary>An invented city.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PostalCode">A code of a range that is not in use.</param>
/// <param name="Latitude">Degrees north of its middle.</param>
/// <param name="Longitude">Degrees east of its middle.</param>
internal sealed record City(string Name, string PostalCode, double Latitude, double Longitude);
