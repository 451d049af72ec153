namespace Exchange.Intake.Mappings;

/// <summary>The part of the earth that an owner's places lie in, in degrees.</summary>
internal sealed record BoundingBox(double South, double West, double North, double East)
{
    /// <summary>All of it.</summary>
    public static BoundingBox Earth { get; } = new(-90, -180, 90, 180);

    /// <summary>Whether a point lies in it, its edges included.</summary>
    public bool Contains(double north, double east) => north >= South && north <= North && east >= West && east <= East;
}
