namespace Exchange.TestKit;

/// <summary>A clock that stands still until told to move. Timers are the system's own; tests that need them use real time.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    /// <summary>Starts at noon UTC on 2 March 2026.</summary>
    public ManualTime()
        : this(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Moves the clock; a negative span moves it back.</summary>
    public void Advance(TimeSpan by) => now += by;
}
