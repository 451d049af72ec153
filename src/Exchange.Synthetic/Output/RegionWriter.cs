using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.Stories;

namespace Exchange.Synthetic.Output;

/// <summary>Makes waves of circles and writes each while the next one is made.</summary>
internal sealed class RegionWriter(SyntheticOptions options, AgencyRoster roster, RegionFiles files)
{
    /// <summary>
    /// Circles that are in memory at once; it decides the order of rows, so it must not depend on the machine.
    /// </summary>
    private const int CirclesPerWave = 250;

    private readonly CircleRenderer renderer = new(options, roster);
    private long rows;

    /// <summary>Persons of the truth file so far.</summary>
    public long Persons { get; private set; }

    /// <summary>Mentions in the truth file so far.</summary>
    public long Mentions { get; private set; }

    /// <summary>Searches worth showing so far.</summary>
    public SearchChooser Searches { get; } = new();

    /// <summary>Writes everything.</summary>
    public async Task WriteAsync(IProgress<SyntheticProgress>? progress, CancellationToken cancellationToken)
    {
        var circles = (options.Records + StoryTeller.RowsPerCircle - 1L) / StoryTeller.RowsPerCircle;
        var writing = Task.CompletedTask;
        try
        {
            for (var first = 0L; first < circles; first += CirclesPerWave)
            {
                var wave = Render(first, (int)Math.Min(CirclesPerWave, circles - first), cancellationToken);
                await writing;
                progress?.Report(new SyntheticProgress(rows, options.Records));
                writing = Task.Run(() => files.WriteAsync(wave, cancellationToken), cancellationToken);
                Count(wave);
            }
        }
        finally
        {
            await writing;
        }

        progress?.Report(new SyntheticProgress(rows, options.Records));
    }

    private CircleText[] Render(long first, int count, CancellationToken cancellationToken)
    {
        var wave = new CircleText[count];
        var parallel = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.For(0, count, parallel, i => wave[i] = renderer.Render(first + i));
        return wave;
    }

    private void Count(CircleText[] wave)
    {
        foreach (var circle in wave)
        {
            Persons += circle.Persons;
            Mentions += circle.Mentions;
            rows += circle.Rows.Count;
            Searches.Add(circle.Candidates);
        }
    }
}
