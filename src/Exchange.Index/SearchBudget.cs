namespace Exchange.Index;

/// <summary>How long a search may take; what was found until then is the answer, marked as partial.</summary>
public sealed class SearchBudget
{
    /// <summary>What an answer says that was ended by its budget.</summary>
    public const string SpentReason = "the search took too long and was ended; there may be more: ask for something narrower";

    private readonly TimeProvider? time;
    private readonly TimeSpan limit;
    private readonly long started;

    private SearchBudget(TimeProvider? time, TimeSpan limit)
    {
        (this.time, this.limit) = (time, limit);
        started = time?.GetTimestamp() ?? 0;
    }

    /// <summary>As long as it takes.</summary>
    public static SearchBudget Unlimited { get; } = new(null, TimeSpan.Zero);

    /// <summary>Whether the time is up.</summary>
    public bool IsSpent => time is not null && time.GetElapsedTime(started) >= limit;

    /// <summary>So long from now.</summary>
    public static SearchBudget Of(TimeSpan limit, TimeProvider time) => new(time, limit);
}
