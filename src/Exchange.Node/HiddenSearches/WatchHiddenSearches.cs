using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Index;
using Exchange.Node.Setup;
using Exchange.Policy.Decisions;
using Exchange.Protocol;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Notices;
using Exchange.Records.Identity;
using Exchange.Records.Queries;
using Exchange.Storage.HiddenSearches;
using Exchange.Storage.Notices;

namespace Exchange.Node.HiddenSearches;

/// <summary>
/// Keeps searches on fields that are searchable and not shown within bounds: each user has so many a day, and many questions for values
/// close together are told to the owner. Beyond the budget such fields are searched no more, and the answer says so.
/// </summary>
public sealed class WatchHiddenSearches(
    HiddenSearchStore store, NoticeStore notices, AuditProcess audit, NodeSettings settings, TimeProvider time)
{
    /// <summary>What an answer says whose search was kept from hidden fields.</summary>
    public const string SpentReason =
        "this user's searches of today on fields that the agency does not show are used up; only what is shown was searched: call the agency";

    private const int CriteriaWatched = 20;

    /// <summary>The answer, within the budget of who asks.</summary>
    /// <param name="assertion">Who asks.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="decisions">What may be searched and seen.</param>
    /// <param name="scope">The same as the index asks for it.</param>
    /// <param name="search">Searches within a scope; called again where the budget is spent.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SearchAnswer> RunAsync(
        Assertion assertion, RecordQuery query, LabelDecisions decisions, ISearchScope scope, Func<ISearchScope, SearchAnswer> search,
        CancellationToken cancellationToken)
    {
        var watched = new WatchedScope(scope, decisions, AskedCriteria.Of(query));
        var answer = search(watched);
        if (watched.Touched.Count == 0)
        {
            return answer;
        }

        await LookForEnumerationAsync(assertion, watched.Touched, cancellationToken);
        return await store.TrySpendAsync(Who(assertion), time.GetUtcNow(), settings.HiddenSearchesPerDay, cancellationToken)
            ? answer
            : search(new ShownOnlyScope(scope, decisions)) with { PartialReason = SpentReason };
    }

    private async Task LookForEnumerationAsync(Assertion assertion, IReadOnlyList<AskedCriterion> touched, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var criterion in touched.Take(CriteriaWatched))
        {
            var close = await store.RememberAsync(Who(assertion), criterion.Name, criterion.Value, now, cancellationToken);
            if (close >= settings.NearQueriesPerHour && await store.TryAlertAsync(Who(assertion), criterion.Name, now, cancellationToken))
            {
                await AlertAsync(assertion, criterion.Name, close, cancellationToken);
            }
        }
    }

    private async Task AlertAsync(Assertion assertion, string field, int values, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.EnumerationSuspected, settings.AuditOrigin).By(assertion).With("field", field).With("values", values),
            cancellationToken);
        var alert = new Notice
        {
            Id = RandomId.New(), From = settings.Ori.Text, To = settings.Ori, Kind = NoticeKind.EnumerationSuspected, MadeAt = time.GetUtcNow(),
            About = $"{assertion.User} of {assertion.Ori}", Request = assertion.Id, Groups = [field],
        };
        await notices.ReceiveAsync(
            new ReceivedNotice(
                alert.From, alert.Id, NoticeKinds.Name(alert.Kind), JsonSerializer.Serialize(alert, ProtocolJson.Options), alert.MadeAt),
            cancellationToken);
    }

    private static string Who(Assertion assertion) => $"{assertion.Ori}/{assertion.User}";
}
