namespace Exchange.Intake.Checking;

/// <summary>What a mapping does with a sample.</summary>
public sealed record MappingExplanation
{
    /// <summary>Columns that the mapping reads, in the order of the file.</summary>
    public required IReadOnlyList<ColumnExplanation> Columns { get; init; }

    /// <summary>Columns of the sample that become nothing.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Fields that are the same in every row.</summary>
    public required IReadOnlyList<FieldExplanation> Constants { get; init; }

    /// <summary>How many distinct values no table has, by column (at most 10,000 are told apart).</summary>
    public required IReadOnlyDictionary<string, int> UnknownCodes { get; init; }

    /// <summary>Rows that were read; a group of rows that makes one record counts once.</summary>
    public required long Read { get; init; }

    /// <summary>Rows that would be taken in.</summary>
    public required long Valid { get; init; }

    /// <summary>Rows that would be rejected.</summary>
    public long Rejected => Read - Valid;

    /// <summary>Rejected rows by the code of the problem; a row with two problems counts under both.</summary>
    public required IReadOnlyDictionary<string, long> ProblemsByCode { get; init; }

    /// <summary>What is wrong with the sample as a whole.</summary>
    public required IReadOnlyList<FileProblem> FileProblems { get; init; }
}
