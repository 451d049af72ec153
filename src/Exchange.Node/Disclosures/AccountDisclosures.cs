using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Index;
using Exchange.Matching.Text;
using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Protocol.Evidence;
using Exchange.Records.Entities;
using Exchange.Records.Identity;
using Exchange.Records.Queries;
using Exchange.Storage.Auditing;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Disclosures;

/// <summary>
/// Accounts for disclosures: everybody who received anything on a record, or on a person, with which field groups, when and why (28 CFR
/// 23.20; RLEX-VII-F-2). Own records are looked up by their tokens in the log; for records of others the own users' answers are read through.
/// The reading is an entry too, made before.
/// </summary>
public sealed class AccountDisclosures(AuditProcess audit, SearchAudit search, IRecordIndex index, IRecordStore store, NodeSettings settings)
{
    /// <summary>Entries that tell of what left a process towards a person.</summary>
    private static readonly string[] Passing = ["record-printed", "record-exported"];
    private static readonly string[] Shown = ["search-shown", "record-shown", .. Passing];

    /// <summary>The account. The request has been checked.</summary>
    public async Task<DisclosureAccount> RunAsync(DisclosureRequest request, AuditReader reader, CancellationToken cancellationToken)
    {
        await audit.RecordReadAsync(reader, "disclosures", JsonSerializer.Serialize(request, ProtocolJson.Options), cancellationToken);
        if (request.Record is { } id)
        {
            return new DisclosureAccount([id], await OfRecordAsync(id, reader, cancellationToken), [], Complete: true);
        }

        var born = PartialDate.TryParse(request.Born, out var date) ? date : default;
        var (records, complete) = await FindAsync(request.Name!, born, cancellationToken);
        var lines = new List<DisclosureLine>();
        foreach (var record in records)
        {
            lines.AddRange(await OfRecordAsync(record, reader, cancellationToken));
        }

        var asked = await RowsAsync(
            new AuditCriteria { Kind = AuditEventKinds.Name(AuditEventKind.SearchAsked), Subject = request.Name }, reader, cancellationToken);
        return new DisclosureAccount(records, [.. lines.OrderByDescending(line => line.Index)], [.. asked.Select(InquiryLine.Of)], complete);
    }

    private async Task<List<DisclosureLine>> OfRecordAsync(string record, AuditReader reader, CancellationToken cancellationToken)
    {
        var isOwn = RecordId.TryParse(record, out var id) && id.Owner == settings.Ori;
        var entries = isOwn ? await AnsweredAsync(record, cancellationToken) : [];
        foreach (var kind in isOwn ? Passing : Shown)
        {
            var rows = await RowsAsync(new AuditCriteria { Kind = kind, Record = record }, reader, cancellationToken);
            entries.AddRange(rows.Select(row => new LoggedEntry(row.Index, row.Entry, row.Private, row.Content)));
        }

        return [.. entries.SelectMany(entry => DisclosureReading.Of(entry, record)).OrderByDescending(line => line.Index)];
    }

    private async Task<List<LoggedEntry>> AnsweredAsync(string record, CancellationToken cancellationToken)
    {
        using var log = audit.Store.Entries.OpenSnapshot();
        var entries = new List<LoggedEntry>();
        foreach (var place in log.PlacesOf(record))
        {
            var stored = await log.FindAsync(new AuditFilter { Below = place + 1, Limit = 1 }, cancellationToken).FirstAsync(cancellationToken);
            if (LoggedEntry.Of(stored) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private async Task<List<AuditRow>> RowsAsync(AuditCriteria criteria, AuditReader reader, CancellationToken cancellationToken)
    {
        var rows = new List<AuditRow>();
        var next = default(long?);
        do
        {
            var lines = await search.FindAsync(criteria with { Before = next, Limit = AuditCriteria.LimitMax }, reader, cancellationToken)
                .ToListAsync(cancellationToken);
            rows.AddRange(lines.Select(line => line.Row).OfType<AuditRow>());
            next = lines[^1].Done!.Next;
        }
        while (next is not null);
        return rows;
    }

    /// <summary>The own records with a person of that name, or that alias, and that birth.</summary>
    private async Task<(IReadOnlyList<string> Records, bool Complete)> FindAsync(string name, PartialDate born, CancellationToken cancellationToken)
    {
        var criteria = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name, ["birth"] = born.ToString() };
        var query = new RecordQuery { Clauses = [new QueryClause("person", criteria)], Limit = RecordQuery.LimitMax };
        var found = index.Search(query, EveryRecord.Instance, SearchBudget.Unlimited, cancellationToken);
        var words = TextFolding.Words(name).ToList();
        var stored = await store.FindAsync([.. found.Hits.Select(hit => hit.Id)], cancellationToken);
        return (
            [.. stored.Where(one => one.Record.Persons.Any(person => Is(person, words, born))).Select(one => one.Record.Id.ToString())],
            found.Total <= RecordQuery.LimitMax);
    }

    private static bool Is(Person person, List<string> words, PartialDate born) =>
        person.DateOfBirth == born && NamesOf(person).Any(name => TextFolding.Words(name).ToHashSet(StringComparer.Ordinal) is var own
            && words.All(own.Contains));

    private static IEnumerable<string> NamesOf(Person person) =>
    [
        $"{person.Name?.Full} {person.Name?.Given} {person.Name?.Middle} {person.Name?.Surname}",
        .. person.Aliases.Select(alias => $"{alias.Full} {alias.Given} {alias.Surname}"),
    ];
}
