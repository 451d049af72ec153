using Exchange.Records;
using Exchange.Records.Queries;

namespace Exchange.Index.Tests.Contract;

/// <summary>What tests of any index need. A class for one engine derives from each contract and says how the engine is made.</summary>
public abstract class IndexContract
{
    private IRecordIndex? index;

    /// <summary>The index under test.</summary>
    protected IRecordIndex Index => index ??= Create();

    /// <summary>A new, empty index.</summary>
    protected abstract IRecordIndex Create();

    /// <summary>Waits until what was put can be found; nothing where that is at once.</summary>
    protected virtual void Settle(IRecordIndex changed)
    {
    }

    protected void Put(params ContributedRecord[] records)
    {
        foreach (var record in records)
        {
            Index.Put(record);
        }
    }

    protected SearchAnswer Search(RecordQuery query) => Search(query, SomeScope.Everything);

    private protected SearchAnswer Search(RecordQuery query, SomeScope scope) => Search(Index, query, scope);

    private protected SearchAnswer Search(IRecordIndex searched, RecordQuery query, SomeScope scope)
    {
        Settle(searched);
        return searched.Search(query, scope, SearchBudget.Unlimited, TestContext.Current.CancellationToken);
    }

    protected List<string> Ids(RecordQuery query) => [.. Search(query).Hits.Select(hit => hit.Id.LocalId)];

    protected static RecordQuery Text(string text) => new() { Text = text };

    protected static RecordQuery About(string entity, params (string Field, string Value)[] criteria) => new RecordQuery().And(entity, criteria);
}
