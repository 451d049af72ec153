namespace Exchange.Records.Queries;

/// <summary>What came of reading a criterion: the criterion, or what is wrong and what to do.</summary>
internal readonly record struct CriterionReading(Criterion? Criterion, string Code, string Message)
{
    /// <summary>It was understood.</summary>
    public static CriterionReading Good(Criterion criterion) => new(criterion, "", "");

    /// <summary>It was not.</summary>
    public static CriterionReading Bad(string code, string message) => new(null, code, message);
}
