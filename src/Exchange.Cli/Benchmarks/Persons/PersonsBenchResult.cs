using System.Globalization;

namespace Exchange.Cli.Benchmarks.Persons;

/// <summary>What came of it.</summary>
/// <param name="Records">Records indexed, one person each.</param>
/// <param name="RecordsPerSecond">Records a second, from the file to committed.</param>
/// <param name="IndexBytes">Bytes of the index on the disk.</param>
/// <param name="ResidentBytes">Memory of the process while it searches, pages of the index that the system keeps for it included.</param>
/// <param name="ManagedBytes">Objects among those.</param>
/// <param name="Classes">By sort of error in the question.</param>
internal sealed record PersonsBenchResult(
    long Records, double RecordsPerSecond, long IndexBytes, long ResidentBytes, long ManagedBytes, IReadOnlyDictionary<string, PersonsClass> Classes)
{
    /// <summary>The figures, for people.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Records} records indexed at {RecordsPerSecond}/s, {IndexBytes} bytes, {ResidentBytes} resident\n") + string.Join('\n', Classes.Select(pair =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{pair.Key}: recall at 20 {pair.Value.RecallAt20} of {pair.Value.Searches}, p50 {pair.Value.P50Ms} ms, p99 {pair.Value.P99Ms} ms")));
}
