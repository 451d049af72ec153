using System.Numerics;

namespace Exchange.Index.Searching;

/// <summary>Records that meet a part and then a test, which is asked for those records alone; the test may say what they are worth.</summary>
internal sealed class WhereNode(RecordNode part, int segment, Func<RecordRef, double?> worth) : ScoredNode
{
    private readonly double[] worths = new double[RecordWindow.Size];

    /// <inheritdoc />
    public override void Fill(RecordWindow window, Span<ulong> bits)
    {
        part.Fill(window, bits);
        for (var word = 0; word < bits.Length; word++)
        {
            for (var left = bits[word]; left != 0; left &= left - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(left);
                if (worth(new RecordRef(segment, window.First + place)) is { } found)
                {
                    worths[place] = found;
                }
                else
                {
                    bits[word] &= ~(1ul << place);
                }
            }
        }
    }

    /// <inheritdoc />
    public override int Skip(int record) => part.Skip(record);

    /// <inheritdoc />
    public override double WorthOf(int place) => worths[place];

    /// <inheritdoc />
    public override void Clear() => Array.Clear(worths);
}
