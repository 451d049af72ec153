using Exchange.Intake.Checking;
using Exchange.Records.Identity;

namespace Exchange.Intake;

/// <summary>What a reader must know beyond the file.</summary>
/// <param name="Owner">ORI of the node; every record is this agency's (RLEX-VII-A-1).</param>
/// <param name="Clock">Tells the year after which a date is impossible.</param>
public sealed record IntakeContext(Ori Owner, TimeProvider Clock)
{
    /// <summary>How much the file may ask for.</summary>
    public IntakeLimits Limits { get; init; } = IntakeLimits.Default;

    /// <summary>Collects what <see cref="MappingCheck"/> tells of a sample.</summary>
    internal SampleNotes? Sample { get; init; }

    /// <summary>The last year that a date may lie in: the next one.</summary>
    internal int YearMax => Clock.GetUtcNow().Year + 1;
}
