using Exchange.Node.Findings;

namespace Exchange.Node.Reports;

/// <summary>
/// An agency's report on itself for auditors (RLEX-V-B1): use, outputs, findings, submissions, and the log it is
/// taken from.
/// </summary>
public sealed record SelfAudit
{
    /// <summary>The agency.</summary>
    public required string Ori { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The first day, UTC.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, UTC.</summary>
    public required DateOnly To { get; init; }

    /// <summary>When the report was made, UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The log's signed checkpoint when the report was made, with cosignatures of witnesses where there are any.</summary>
    public required string Checkpoint { get; init; }

    /// <summary>Entries of that time.</summary>
    public required long Entries { get; init; }

    /// <summary>Entries of that time whose private part is not the one that was recorded; none in a sound log.</summary>
    public required long Altered { get; init; }

    /// <summary>Use by each user.</summary>
    public required IReadOnlyList<UserUse> Users { get; init; }

    /// <summary>Searches and records asked for, by use code.</summary>
    public required IReadOnlyDictionary<string, long> ByUseCode { get; init; }

    /// <summary>Refusals by code.</summary>
    public required IReadOnlyDictionary<string, long> Refusals { get; init; }

    /// <summary>Answers with records that other agencies received, by agency.</summary>
    public required IReadOnlyDictionary<string, long> Disseminated { get; init; }

    /// <summary>A sample of what left the agency, drawn by the log's root (ILo-120b1).</summary>
    public required IReadOnlyList<Dissemination> Sample { get; init; }

    /// <summary>Every print and export, with who got it, why, and when it was destroyed (ILo-120b3).</summary>
    public required IReadOnlyList<Dissemination> Outputs { get; init; }

    /// <summary>Findings with an act in that time, and what became of them.</summary>
    public required IReadOnlyList<FindingCase> Findings { get; init; }

    /// <summary>What was contributed, by source and month.</summary>
    public required IReadOnlyList<Submission> Submissions { get; init; }
}
