namespace Exchange.Intake;

/// <summary>
/// How much a file may ask for. Memory in use is a few times <see cref="RowBytesMax"/>, whatever the file.
/// </summary>
public sealed record IntakeLimits
{
    /// <summary>Limits of an ordinary node.</summary>
    public static IntakeLimits Default { get; } = new();

    /// <summary>Most bytes of one row, and so of one field and one line. The default value is 1 MiB.</summary>
    public int RowBytesMax { get; init; } = 1024 * 1024;

    /// <summary>Most cells of one row. The default value is 1,000.</summary>
    public int CellsMax { get; init; } = 1_000;

    /// <summary>Most bytes of a compressed file once expanded. The default value is 64 GiB.</summary>
    public long ExpandedBytesMax { get; init; } = 64L * 1024 * 1024 * 1024;

    /// <summary>
    /// Most expanded bytes for each compressed byte. The default value is 200; exports of police systems reach 30.
    /// </summary>
    public int ExpansionRatioMax { get; init; } = 200;

    /// <summary>Expanded bytes below which the ratio is not looked at. The default value is 16 MiB.</summary>
    public long ExpansionFreeBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>Most consecutive rows that may make one record. The default value is 1,000.</summary>
    public int GroupRowsMax { get; init; } = 1_000;
}
