using System.Globalization;
using Exchange.Hosting.Auditing.Search;
using Exchange.Protocol.Evidence;

namespace Exchange.Node.Reports;

/// <summary>Counts the entries of a report's time.</summary>
internal sealed class UseTally(string ori)
{
    private static readonly string SearchAsked = AuditEventKinds.Name(AuditEventKind.SearchAsked);
    private static readonly string RecordAsked = AuditEventKinds.Name(AuditEventKind.RecordAsked);
    private static readonly string Refused = AuditEventKinds.Name(AuditEventKind.RequestRefused);
    private static readonly string Contributed = AuditEventKinds.Name(AuditEventKind.RecordsContributed);
    private static readonly string Destroyed = AuditEventKinds.Name(AuditEventKind.OutputDestroyed);
    private static readonly string[] Answers =
        [AuditEventKinds.Name(AuditEventKind.SearchAnswered), AuditEventKinds.Name(AuditEventKind.RecordAnswered)];

    private static readonly string[] Copies =
        [AuditEventKinds.Name(AuditEventKind.RecordPrinted), AuditEventKinds.Name(AuditEventKind.RecordExported)];

    private readonly Dictionary<string, DateTimeOffset> destroyed = new(StringComparer.Ordinal);
    private readonly List<LoggedEntry> asked = [];
    private readonly List<LoggedEntry> refused = [];
    private readonly List<LoggedEntry> contributed = [];
    private readonly List<LoggedEntry> copies = [];

    /// <summary>Entries.</summary>
    public long Entries { get; private set; }

    /// <summary>Those whose private part was changed.</summary>
    public long Altered { get; private set; }

    /// <summary>Answers to other agencies with at least one record.</summary>
    public List<LoggedEntry> Given { get; } = [];

    /// <summary>Adds an entry.</summary>
    public void Add(LoggedEntry entry)
    {
        Entries++;
        Altered += entry.Content == PrivateContent.Altered ? 1 : 0;
        if (entry.Kind == SearchAsked || entry.Kind == RecordAsked)
        {
            asked.Add(entry);
        }
        else if (entry.Kind == Refused)
        {
            refused.Add(entry);
        }
        else if (entry.Kind == Contributed && entry.Text("phase") == "ended")
        {
            contributed.Add(entry);
        }
        else if (Copies.Contains(entry.Kind))
        {
            copies.Add(entry);
        }
        else if (entry.Kind == Destroyed && entry.Text("output") is { } output)
        {
            destroyed[output] = entry.Time;
        }
        else if (Answers.Contains(entry.Kind) && entry.Text("ori") != ori && Receipts(entry).Count > 0)
        {
            Given.Add(entry);
        }
    }

    /// <summary>Use by each user.</summary>
    public IReadOnlyList<UserUse> Users() =>
    [
        .. asked.Concat(refused).Where(entry => entry.Text("ori") == ori).GroupBy(entry => entry.Text("user") ?? "unknown")
            .OrderBy(user => user.Key, StringComparer.Ordinal).Select(user => new UserUse(
                user.Key, user.Count(entry => entry.Kind == SearchAsked), user.Count(entry => entry.Kind == RecordAsked),
                user.Count(entry => entry.Kind == Refused), Count(user.Where(entry => entry.Kind != Refused), entry => entry.Text("useCode")))),
    ];

    /// <summary>What was asked, by use code.</summary>
    public IReadOnlyDictionary<string, long> ByUseCode() => Count(asked, entry => entry.Text("useCode"));

    /// <summary>Refusals by code.</summary>
    public IReadOnlyDictionary<string, long> Refusals() => Count(refused, entry => entry.Text("code"));

    /// <summary>Answers given, by agency.</summary>
    public IReadOnlyDictionary<string, long> Disseminated() => Count(Given, entry => entry.Text("onBehalfOf") ?? entry.Text("ori"));

    /// <summary>Prints and exports, the oldest first.</summary>
    public IReadOnlyList<Dissemination> Outputs() => [.. copies.Select(Of)];

    /// <summary>What was contributed, by source and month.</summary>
    public IReadOnlyList<Submission> Submissions() =>
    [
        .. contributed.GroupBy(entry => (Source: entry.Text("source") ?? "unknown",
            Month: entry.Time.ToString("yyyy-MM", CultureInfo.InvariantCulture)))
            .OrderBy(group => group.Key).Select(group => new Submission(
                group.Key.Source, group.Key.Month, group.Count(), group.Sum(entry => Number(entry, "accepted")),
                group.Sum(entry => Number(entry, "rejected")))),
    ];

    /// <summary>What left with an entry.</summary>
    public Dissemination Of(LoggedEntry entry) =>
        new(
            entry.Index, entry.Time, entry.Kind, entry.Text("user") ?? "unknown",
            entry.Text("onBehalfOf") ?? entry.Text("ori") ?? "unknown")
        {
            Recipient = entry.Hidden("recipient"),
            UseCode = entry.Text("useCode"),
            Reason = entry.Hidden("reason") ?? entry.Hidden("purpose"),
            CaseNumber = entry.Hidden("caseNumber"),
            Request = entry.Text("request"),
            Receipts = Receipts(entry),
            Records = [.. entry.Records().Distinct()],
            DestroyedAt = entry.Text("output") is { } output && destroyed.TryGetValue(output, out var at) ? at : null,
        };

    private static IReadOnlyList<string> Receipts(LoggedEntry entry) =>
        entry.Text("receipt") is { } one ? [one]
        : entry.Public["receipts"] is System.Text.Json.Nodes.JsonArray several ? [.. several.Select(receipt => receipt!.ToString())] : [];

    private static long Number(LoggedEntry entry, string name) =>
        long.TryParse(entry.Public[name]?.ToString(), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Dictionary<string, long> Count(IEnumerable<LoggedEntry> entries, Func<LoggedEntry, string?> key) =>
        entries.GroupBy(entry => key(entry) ?? "none").OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.LongCount(), StringComparer.Ordinal);
}
