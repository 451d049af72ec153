namespace Exchange.Index.Searching;

/// <summary>Everything within a distance of a point, on a sphere with the earth's mean radius (IUGG: 6,371,008.8 m).</summary>
internal readonly struct GeoCircle(double latitude, double longitude, double metres)
{
    /// <summary>Degrees are kept as whole numbers of this part: about a centimetre.</summary>
    public const double UnitsPerDegree = 10_000_000;

    private const double EarthRadius = 6_371_008.8;

    /// <summary>Whether a point in units of 1/10,000,000 degree is within the circle, by the haversine formula.</summary>
    public bool Contains(long latitudeUnits, long longitudeUnits)
    {
        var otherLatitude = latitudeUnits / UnitsPerDegree;
        if (Math.Abs(otherLatitude - latitude) * Math.PI / 180 * EarthRadius > metres)
        {
            return false;
        }

        var byLatitude = Math.Sin(Radians(otherLatitude - latitude) / 2);
        var byLongitude = Math.Sin(Radians((longitudeUnits / UnitsPerDegree) - longitude) / 2);
        var haversine = (byLatitude * byLatitude) + (Math.Cos(Radians(latitude)) * Math.Cos(Radians(otherLatitude)) * byLongitude * byLongitude);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(haversine))) <= metres;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
