using Exchange.Index;
using Exchange.Index.Highlighting;
using Exchange.Node.Search;
using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Search;
using Exchange.Records;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Node.Policies.Simulation;

/// <summary>A query as one of both sides would ask it. One simulation, one thread.</summary>
internal sealed class SimulatedSide
{
    private readonly IRecordIndex index;
    private readonly RecordQuery query;
    private readonly QueryHighlighter highlighter;

    /// <summary>Asks.</summary>
    public SimulatedSide(SharingPolicy policy, Requester requester, RecordQuery query, IRecordIndex index, CancellationToken cancellationToken)
    {
        (this.index, this.query) = (index, query);
        highlighter = new QueryHighlighter(query);
        Decisions = new LabelDecisions(policy, requester);
        Answer = index.Search(query, new DecisionScope(Decisions), SearchBudget.Unlimited, cancellationToken);
        Hits = Answer.Hits.ToDictionary(hit => hit.Id);
    }

    /// <summary>What is decided for this side.</summary>
    public LabelDecisions Decisions { get; }

    /// <summary>What it found.</summary>
    public SearchAnswer Answer { get; }

    /// <summary>Its hits by record.</summary>
    public IReadOnlyDictionary<RecordId, IndexHit> Hits { get; }

    /// <summary>Which of these records its query would find, were there no others.</summary>
    public IReadOnlySet<RecordId> FindAmong(IReadOnlySet<RecordId> records, CancellationToken cancellationToken) =>
        records.Count == 0
            ? records
            : index.Search(
                query with { Limit = records.Count }, new OnlyThese(records, new DecisionScope(Decisions)), SearchBudget.Unlimited,
                cancellationToken).Hits.Select(hit => hit.Id).ToHashSet();

    /// <summary>The hit as this side gets it; null where it gets none.</summary>
    public HitFrame? Show(ContributedRecord record, Discloser discloser) =>
        Hits.TryGetValue(record.Id, out var hit) && discloser.Disclose(record, new AnsweredHit(hit, highlighter), Decisions) is { } frame
            ? frame with { Receipt = frame.Receipt with { Id = SimulateSearch.NoReceipt } }
            : null;

    /// <summary>The decision on the record as such, with its reasons.</summary>
    public DecisionExplanation Explain(ContributedRecord record) => DecisionExplanation.Of(Decisions.Policy, Decisions.Requester, record)[0];
}
