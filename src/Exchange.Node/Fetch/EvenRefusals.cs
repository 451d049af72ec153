namespace Exchange.Node.Fetch;

/// <summary>
/// Has every refusal of one record take equally long: to read and decide on a record that is withheld takes a moment more than to find none,
/// and time may not tell them apart (design: noninterference).
/// </summary>
internal static class EvenRefusals
{
    /// <summary>Well over what either takes; one that takes longer than this anyway is not held up.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(10);

    /// <summary>Timers are no more exact than this; the rest is waited out.</summary>
    private static readonly TimeSpan TimerStep = TimeSpan.FromMilliseconds(2);

    /// <summary>When a request begins.</summary>
    public static long Begin() => TimeProvider.System.GetTimestamp();

    /// <summary>Returns once a refusal has taken its time.</summary>
    public static async Task WaitAsync(long begun, CancellationToken cancellationToken)
    {
        var left = Least - TimeProvider.System.GetElapsedTime(begun) - TimerStep;
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, TimeProvider.System, cancellationToken);
        }

        var spin = new SpinWait();
        while (TimeProvider.System.GetElapsedTime(begun) < Least)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }
}
