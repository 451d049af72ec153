namespace Exchange.Federation.Tests.Regions;

/// <summary>Waits for conditions, never for times.</summary>
internal static class Wait
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Returns as soon as the condition holds; fails with its name when it does not within the limit.</summary>
    public static async Task UntilAsync(string what, Func<Task<bool>> condition, TimeSpan? limit = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(limit ?? Limit, $"waited in vain for: {what}");
            await Task.Delay(Pause, TimeProvider.System, Cancellation);
        }
    }

    public static Task UntilAsync(string what, Func<bool> condition, TimeSpan? limit = null) =>
        UntilAsync(what, () => Task.FromResult(condition()), limit);
}
