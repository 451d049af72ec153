using Exchange.Records.Identity;
using Exchange.Storage.Accounts;
using Exchange.Storage.Auditing;
using Exchange.Storage.Clients;
using Exchange.Storage.Contributions;
using Exchange.Storage.Findings;
using Exchange.Storage.FormKeys;
using Exchange.Storage.HiddenSearches;
using Exchange.Storage.Notices;
using Exchange.Storage.Outputs;
using Exchange.Storage.Replay;
using Exchange.Storage.Templates;
using Exchange.Storage.Witnessing;

namespace Exchange.Storage.Databases;

/// <summary>Every store that a node or hub may open.</summary>
public static class AllStores
{
    /// <summary>Makes those that are absent and brings all to the schema of this program; throws as <see cref="IDatabases.Open"/>.</summary>
    /// <param name="databases">Where they are kept.</param>
    /// <param name="agency">The agency; null for a hub, which keeps neither records nor accounts.</param>
    /// <param name="time">Says when.</param>
    public static void Make(IDatabases databases, Ori? agency, TimeProvider time)
    {
        List<IDisposable> stores =
        [
            EntryStore.Open(new AuditPlace(databases), time), NoticeStore.Open(databases, time), UsedTokens.Open(databases, time),
            WitnessStore.Open(databases, time),
        ];
        if (agency is { } owner)
        {
            stores.AddRange(OfNode(databases, owner, time));
        }

        stores.ForEach(store => store.Dispose());
    }

    private static IEnumerable<IDisposable> OfNode(IDatabases databases, Ori owner, TimeProvider time)
    {
        FormKeyStore.Open(databases, time);
        return
        [
            AccountStore.Open(databases, time), ClientStore.Open(databases, time), FindingStore.Open(databases, time),
            HiddenSearchStore.Open(databases, time), OutputStore.Open(databases, time), TemplateStore.Open(databases, time),
            (IDisposable)RecordStore.Open(databases, owner, time),
        ];
    }
}
