using System.Runtime.CompilerServices;

namespace Exchange.Index.Searching;

/// <summary>The best so many of one segment: greater score first, then lesser number, which is the order of record ids.</summary>
internal sealed class TopK
{
    private readonly double[] scores;
    private readonly int[] numbers;
    private double floor;
    private int count;

    /// <summary>An empty one.</summary>
    /// <param name="size">How many, at least one.</param>
    /// <param name="floor">Scores below this are of no interest.</param>
    public TopK(int size, double floor)
    {
        scores = new double[size];
        numbers = new int[size];
        this.floor = floor;
        Bar = double.BitDecrement(floor);
    }

    /// <summary>What comes after all that was offered so far, in order of numbers, must score more than this.</summary>
    public double Bar { get; private set; }

    /// <summary>The score that so many as the list holds reach; null while there are fewer.</summary>
    public double? Reached => count == scores.Length ? scores[0] : null;

    /// <summary>An empty list of the same size and floor.</summary>
    public TopK Another() => new(scores.Length, floor);

    /// <summary>Number of the worst one while the list is full; otherwise past all.</summary>
    public int WorstNumber => count == numbers.Length ? numbers[0] : int.MaxValue;

    /// <summary>Offers one. The order of offers does not matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Offer(int number, double score)
    {
        if (score > Bar || (score == Bar && number < WorstNumber && score >= floor))
        {
            Insert(number, score);
        }
    }

    /// <summary>So many as the list holds are known to score this or more: scores below it are of no interest either.</summary>
    public void RaiseFloor(double known)
    {
        if (known > floor && count == 0)
        {
            floor = known;
            Bar = double.BitDecrement(known);
        }
    }

    /// <summary>Empties the list, best first.</summary>
    public (int Number, double Score)[] Drain()
    {
        var best = new (int Number, double Score)[count];
        for (var i = 0; i < best.Length; i++)
        {
            best[i] = (numbers[i], scores[i]);
        }

        Array.Sort(best, (one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Number.CompareTo(other.Number));
        count = 0;
        return best;
    }

    private void Insert(int number, double score)
    {
        if (count < scores.Length)
        {
            Rise(count++, number, score);
        }
        else
        {
            Sink(number, score);
        }

        if (count == scores.Length)
        {
            Bar = scores[0];
        }
    }

    private static bool IsWorse(double score, int number, double thanScore, int thanNumber) =>
        score < thanScore || (score == thanScore && number > thanNumber);

    private void Rise(int at, int number, double score)
    {
        while (at > 0 && IsWorse(score, number, scores[(at - 1) / 2], numbers[(at - 1) / 2]))
        {
            (scores[at], numbers[at]) = (scores[(at - 1) / 2], numbers[(at - 1) / 2]);
            at = (at - 1) / 2;
        }

        (scores[at], numbers[at]) = (score, number);
    }

    private void Sink(int number, double score)
    {
        var at = 0;
        for (var child = 1; child < count; child = (2 * at) + 1)
        {
            if (child + 1 < count && IsWorse(scores[child + 1], numbers[child + 1], scores[child], numbers[child]))
            {
                child++;
            }

            if (!IsWorse(scores[child], numbers[child], score, number))
            {
                break;
            }

            (scores[at], numbers[at]) = (scores[child], numbers[child]);
            at = child;
        }

        (scores[at], numbers[at]) = (score, number);
    }
}
