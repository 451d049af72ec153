namespace Exchange.Index.Evaluation;

/// <summary>Distances on a sphere of the earth's mean radius (haversine); within half a percent of the ellipsoid.</summary>
internal static class Distance
{
    private const double EarthMeters = 6_371_008.8;

    /// <summary>Meters between two points in degrees of WGS 84.</summary>
    public static double Meters(double latitudeA, double longitudeA, double latitudeB, double longitudeB)
    {
        var (a, b) = (double.DegreesToRadians(latitudeA), double.DegreesToRadians(latitudeB));
        var north = Math.Sin((b - a) / 2);
        var east = Math.Sin(double.DegreesToRadians(longitudeB - longitudeA) / 2);
        return 2 * EarthMeters * Math.Asin(Math.Min(1, Math.Sqrt((north * north) + (Math.Cos(a) * Math.Cos(b) * east * east))));
    }
}
