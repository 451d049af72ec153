using System.Diagnostics.CodeAnalysis;

namespace Exchange.Intake.Mappings;

/// <summary>What came of reading a mapping file: the mapping, or everything that is wrong with it.</summary>
public sealed class MappingReading
{
    internal MappingReading(Mapping? mapping, IReadOnlyList<MappingProblem> problems)
    {
        Mapping = problems.Count == 0 ? mapping : null;
        Problems = problems;
    }

    /// <summary>The mapping when nothing is wrong with it.</summary>
    public Mapping? Mapping { get; }

    /// <summary>Everything that is wrong, in the order of the file; empty when the mapping may be used.</summary>
    public IReadOnlyList<MappingProblem> Problems { get; }

    /// <summary>Whether the mapping may be used.</summary>
    [MemberNotNullWhen(true, nameof(Mapping))]
    public bool IsValid => Mapping is not null;
}
