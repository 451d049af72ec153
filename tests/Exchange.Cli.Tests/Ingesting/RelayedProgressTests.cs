using Exchange.Cli.Terminals;

namespace Exchange.Cli.Tests.Ingesting;

/// <summary>How the work on a file tells of itself.</summary>
public sealed class RelayedProgressTests
{
    /// <summary>It once told later, of a file that was closed by then, and `exchange ingest` fell over at its very end.</summary>
    [Fact]
    public void Words_AreTakenBeforeTheWorkGoesOn()
    {
        var told = new List<WorkDone>();
        using (var file = new MemoryStream([1, 2, 3]))
        {
            new RelayedProgress<long>(new Told(told), rows => new WorkDone(file.Position, file.Length, $"{rows} rows")).Report(7);
        }

        told.ShouldBe([new WorkDone(0, 3, "7 rows")]);
    }

    private sealed class Told(List<WorkDone> told) : IProgress<WorkDone>
    {
        public void Report(WorkDone value) => told.Add(value);
    }
}
