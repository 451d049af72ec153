using Exchange.Hosting.Processes;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Tests.Processes;

public sealed class RepeatedWorkTests
{
    [Fact]
    public async Task WorkThatFails_GoesOn_AndIsToldOnceForEachKind_WithoutItsWords()
    {
        var log = new CollectedLog();
        using var work = new FailingWork(log, 3);

        await work.StartAsync(TestContext.Current.CancellationToken);
        await work.Done;
        await work.StopAsync(CancellationToken.None);

        work.ExecuteTask!.IsCompletedSuccessfully.ShouldBeTrue();
        log.Lines.ShouldBe(["FailingWork failed: FormatException; it is tried again after 00:00:00.0010000"]);
        work.HasEnded.ShouldBeTrue();
    }

    [Fact]
    public async Task WorkThatIsStopped_EndsWithoutAWord()
    {
        var log = new CollectedLog();
        using var work = new FailingWork(log, 0);

        await work.StartAsync(TestContext.Current.CancellationToken);
        await work.Done;
        await work.StopAsync(CancellationToken.None);

        log.Lines.ShouldBeEmpty();
    }

    /// <summary>Fails so many times, then is done, then waits for its end.</summary>
    private sealed class FailingWork(ILogger log, int failures) : RepeatedWork(TimeProvider.System, log)
    {
        private readonly TaskCompletionSource done = new();
        private int left = failures;

        public Task Done => done.Task;

        public bool HasEnded { get; private set; }

        protected override TimeSpan PauseAfterFailure => TimeSpan.FromMilliseconds(1);

        protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
        {
            if (left-- > 0)
            {
                throw new FormatException("Quimby is no number");
            }

            done.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return TimeSpan.Zero;
        }

        protected override void End() => HasEnded = true;
    }

    private sealed class CollectedLog : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
