using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Intake;
using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Storage.Auditing;

namespace Exchange.Node.Contributions.Pages;

/// <summary>Finds what the sources sent lately, and why rows were rejected. It tells of rows by line and column, never of values.</summary>
public sealed class FindContributions(AuditProcess audit, NodeFolder folder)
{
    /// <summary>Files that are listed at most.</summary>
    public const int FilesMax = 200;

    /// <summary>Each has an entry for its begin and one for its end.</summary>
    private const int EntriesMax = 2 * FilesMax;

    /// <summary>Contributions that ended, the newest first.</summary>
    public async Task<IReadOnlyList<SourceLine>> RunAsync(CancellationToken cancellationToken)
    {
        var lines = new List<SourceLine>();
        var filter = new AuditFilter { Kind = "records-contributed", Limit = EntriesMax };
        await foreach (var entry in audit.Store.Entries.FindAsync(filter, cancellationToken))
        {
            if (LoggedJson.ObjectOf(entry.Entry.Span) is { } told && told["phase"]?.ToString() == "ended")
            {
                lines.Add(Read(told));
            }
        }

        return lines;
    }

    /// <summary>Why rows of a contribution were rejected; empty where none were, or the list is gone.</summary>
    public async Task<IReadOnlyList<RowProblem>> RejectsAsync(string contribution, CancellationToken cancellationToken)
    {
        // Names are compared, never put together: nobody gets at another file.
        var file = Directory.EnumerateFiles(folder.Rejects, "*.ndjson")
            .FirstOrDefault(path => Path.GetFileNameWithoutExtension(path).EndsWith($"-{contribution}", StringComparison.Ordinal));
        return file is null || contribution.Length == 0 ? []
            : [.. (await File.ReadAllLinesAsync(file, cancellationToken))
                .Select(line => JsonSerializer.Deserialize<RowProblem>(line, ProtocolJson.Options)!)];
    }

    private static SourceLine Read(JsonObject told) => new(
        told["source"]!.ToString(), told["contribution"]!.ToString(), DateTimeOffset.Parse(told["time"]!.ToString(), CultureInfo.InvariantCulture),
        told["user"]!.ToString(), Number(told, "read"), Number(told, "accepted"), Number(told, "unchanged"), Number(told, "rejected"),
        (int)Number(told, "fileProblems"));

    private static long Number(JsonObject told, string name) => told[name]?.GetValue<long>() ?? 0;
}
