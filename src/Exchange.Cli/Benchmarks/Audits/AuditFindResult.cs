using System.Globalization;

namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>How long questions took.</summary>
/// <param name="Engine">The database.</param>
/// <param name="Entries">How many entries the log had.</param>
/// <param name="Ms">Milliseconds for each question, to its last row: at most 100 rows, or everything where fewer fit.</param>
internal sealed record AuditFindResult(string Engine, long Entries, IReadOnlyDictionary<string, double> Ms)
{
    /// <inheritdoc />
    public override string ToString() =>
        $"{Engine}, {Entries} entries: " + string.Join(", ", Ms.Select(
            pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value} ms")));
}
