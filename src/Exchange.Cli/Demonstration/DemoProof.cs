using Exchange.Audit.Notes;
using Exchange.Cli.Audits;
using Exchange.Cli.Terminals;
using Exchange.Protocol.Search;
using Exchange.Storage.Auditing;
using Spectre.Console;

namespace Exchange.Cli.Demonstration;

/// <summary>Proves from the logs alone who asked what and who was told what.</summary>
internal sealed class DemoProof(IReadOnlyList<string> folders)
{
    private static readonly string[] Kinds = ["search-asked", "search-relayed", "search-answered", "search-shown"];

    /// <summary>Entries of all logs.</summary>
    public long Entries { get; private set; }

    /// <summary>Whether every log is sound.</summary>
    public bool Sound { get; private set; } = true;

    /// <summary>Whether every receipt that the analyst holds is in the log of the owner that gave it.</summary>
    public bool ReceiptsFound { get; private set; }

    /// <summary>Verifies every log and shows the entries of the search.</summary>
    public async Task RunAsync(IReadOnlyList<Frame> frames, bool show, CancellationToken cancellationToken)
    {
        var lines = new List<(string Log, AuditLine Line)>();
        foreach (var folder in folders)
        {
            await VerifyAsync(folder, show, cancellationToken);
            lines.AddRange(await ReadAsync(folder, cancellationToken));
        }

        var request = lines.First(line => line.Line.Text("kind") == "search-asked").Line.Text("request");
        var ofSearch = lines.Where(line => line.Line.Text("request") == request)
            .OrderBy(line => Array.IndexOf(Kinds, line.Line.Text("kind"))).ThenBy(line => line.Log, StringComparer.Ordinal).ToList();
        var logged = ofSearch.Where(line => line.Line.Text("kind") == "search-answered")
            .SelectMany(line => line.Line.Public!["receipts"]!.AsArray().Select(receipt => receipt!.ToString())).ToHashSet(StringComparer.Ordinal);
        ReceiptsFound = frames.OfType<HitFrame>().All(hit => logged.Contains(hit.Receipt.Id));
        if (show)
        {
            Terminal.Show(Table(ofSearch));
        }
    }

    private async Task VerifyAsync(string folder, bool show, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(folder, "audit.vkey"), cancellationToken);
        if (!NoteKey.TryParse(text.Trim(), out var key))
        {
            throw new InvalidDataException("a log's public key cannot be read");
        }

        var found = await AuditStore.VerifyAsync(folder, key, null, cancellationToken);
        Entries += found.EntriesChecked;
        Sound &= found.IsSound;
        if (show)
        {
            Terminal.Say($"log of {Path.GetFileName(folder)}: {(found.IsSound ? "sound" : "NOT SOUND")}, {found.Describe()}");
        }
    }

    private static async Task<List<(string, AuditLine)>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var lines = new List<(string, AuditLine)>();
        foreach (var kind in Kinds)
        {
            await foreach (var line in AuditReading.FindAsync(folder, new AuditFilter { Kind = kind }, cancellationToken))
            {
                lines.Add((Path.GetFileName(folder), line));
            }
        }

        return lines;
    }

    private static Table Table(IEnumerable<(string Log, AuditLine Line)> lines)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Log of", "Entry", "Time", "Event", "By", "What the log says");
        foreach (var (log, line) in lines)
        {
            table.AddRow(
                log, line.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), Markup.Escape(line.Text("time") ?? ""),
                Markup.Escape(line.Text("kind") ?? ""), Markup.Escape($"{line.Text("user")} of {line.Text("ori")}"), Markup.Escape(Meaning(line)));
        }

        return table;
    }

    private static string Meaning(AuditLine line) => line.Text("kind") switch
    {
        "search-asked" => $"use code {line.Text("useCode")}, reason: {line.Private?["reason"]}, case {line.Private?["caseNumber"]}",
        "search-relayed" => $"passed on to {string.Join(", ", line.Public!["to"]!.AsArray())}",
        "search-answered" => $"disclosed {line.Text("hits")} under template version {line.Text("templateVersion")}, each with a receipt",
        _ => $"shown {line.Public!["receipts"]!.AsArray().Count} receipts from " +
            string.Join(", ", line.Public!["agencies"]!.AsObject().Select(pair => pair.Key)),
    };
}
