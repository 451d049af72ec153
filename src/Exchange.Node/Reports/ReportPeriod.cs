using Exchange.Records.Validation;

namespace Exchange.Node.Reports;

/// <summary>What a report is about.</summary>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day, UTC.</param>
/// <param name="Sample">How many disseminations are drawn for the sample.</param>
public sealed record ReportPeriod(DateOnly From, DateOnly To, int Sample = 10)
{
    private const int SampleMax = 100;

    /// <summary>All problems; none where the report can be made.</summary>
    public IReadOnlyList<Problem> Check() =>
    [
        .. From > To ? [new Problem("to", "span-empty", "give a day that is not before `from`")] : Array.Empty<Problem>(),
        .. Sample is < 0 or > SampleMax ? [new Problem("sample", "sample-range", $"give 0 to {SampleMax}")] : Array.Empty<Problem>(),
    ];

    /// <summary>The first moment, UTC.</summary>
    internal DateTimeOffset Begin => new(From, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The first moment that is too late, UTC.</summary>
    internal DateTimeOffset End => new(To.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
}
