using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Audit.Commitments;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Asking.Pages;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Evidence;
using Exchange.Records.Queries;
using Exchange.Storage.Auditing;

namespace Exchange.Node.Work;

/// <summary>Finds in the audit log what a user searched for lately. That it was read is an entry too, made before.</summary>
public sealed class FindRecentSearches(AuditProcess audit, NodeSettings settings)
{
    /// <summary>Searches that are listed at most.</summary>
    public const int SearchesMax = 20;

    /// <summary>The user's own searches, the newest first; the same search for the same case is listed once.</summary>
    public async Task<IReadOnlyList<RecentSearch>> RunAsync(UserAccount user, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.AuditRead, settings.AuditOrigin).By(user.Id, settings.Ori).With("sought", "own-searches"),
            cancellationToken);
        var filter = new AuditFilter { Kind = "search-asked", User = user.Id, Ori = settings.Ori.Text, Limit = SearchesMax };
        var searches = new List<RecentSearch>();
        await foreach (var entry in audit.Store.Entries.FindAsync(filter, cancellationToken))
        {
            if (LoggedJson.ObjectOf(entry.Entry.Span) is { } told)
            {
                searches.Add(Read(told, entry.Private));
            }
        }

        return [.. searches.DistinctBy(search => (search.Words, search.Purpose))];
    }

    private static RecentSearch Read(JsonObject told, PrivatePart? kept)
    {
        var hidden = kept is { } part ? LoggedJson.ObjectOf(part.Content.Span) : null;
        return new RecentSearch(
            DateTimeOffset.Parse(told["time"]!.ToString(), CultureInfo.InvariantCulture),
            hidden?["query"]?.Deserialize<RecordQuery>(ProtocolJson.Options),
            new PurposeForm
            {
                UseCode = told["useCode"]?.ToString() ?? "", Reason = hidden?["reason"]?.ToString(), CaseNumber = hidden?["caseNumber"]?.ToString(),
                OnBehalfOf = told["onBehalfOf"]?.ToString(), ConsentReference = hidden?["consent"]?.ToString(),
                Exigent = told["exigent"]?.ToString() == "true",
            });
    }
}
