using System.Text.Json.Nodes;
using Exchange.Index;
using Exchange.Index.Highlighting;
using Exchange.Node.Setup;
using Exchange.Policy.Decisions;
using Exchange.Policy.Receipts;
using Exchange.Policy.Redaction;
using Exchange.Policy.Templates;
using Exchange.Protocol.Search;
using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Node.Search;

/// <summary>Makes what leaves the node out of a record and the decisions on it.</summary>
public sealed class Discloser(NodeSettings settings)
{
    /// <summary>The hit as the requester may have it, or null when nothing may be disclosed.</summary>
    /// <param name="record">The record as it is stored.</param>
    /// <param name="answered">How it answers a query; null when it was asked for by its id.</param>
    /// <param name="decisions">The decisions on it.</param>
    public HitFrame? Disclose(ContributedRecord record, AnsweredHit? answered, LabelDecisions decisions)
    {
        var decision = decisions.For(record);
        return decision.Level switch
        {
            SharingLevel.None => null,
            SharingLevel.Pointer => Pointer(decision, decisions.Policy.Template),
            SharingLevel.Full => Full(record, answered, decision, decisions),
        };
    }

    /// <summary>That the owner holds something, and whom to call (RLEX-V-A-3); nothing of the record itself.</summary>
    private HitFrame Pointer(Decision decision, SharingTemplate template) => new()
    {
        Agency = settings.Ori,
        AgencyName = settings.Name,
        Level = SharingLevel.Pointer,
        Contact = settings.Contact,
        Receipt = MakeReceipt(decision, template, []),
    };

    private HitFrame Full(ContributedRecord record, AnsweredHit? answered, Decision decision, LabelDecisions decisions)
    {
        var redacted = Redactor.Redact(record, decisions);
        return new HitFrame
        {
            Agency = settings.Ori,
            AgencyName = settings.Name,
            Level = SharingLevel.Full,
            Score = answered?.Hit.Score,
            Why = answered is null ? null : [.. answered.Hit.Matches.Where(match => MayBeTold(match, record, decisions))
                .Select(match => new MatchReason(match.Criterion, match.Field.Path, match.Outcome, match.How, match.Asked)).Distinct()],
            Highlights = answered is null ? null : Highlights(redacted.Document, answered.Highlighter),
            Record = redacted.Document,
            Contact = record.Contact?.Phone ?? record.Contact?.Email ?? settings.Contact,
            Receipt = MakeReceipt(decision, decisions.Policy.Template, redacted.Withheld),
        };
    }

    /// <summary>Pieces of the narrative as it is disclosed, so that they can hold nothing withheld.</summary>
    private static IReadOnlyList<Highlight>? Highlights(JsonObject disclosed, QueryHighlighter highlighter) =>
        disclosed["narrative"]?.GetValue<string>() is { } narrative && highlighter.In(narrative) is { Count: > 0 } fragments
            ? [.. fragments.Select(fragment => new Highlight(fragment.Text, fragment.Marks))] : null;

    /// <summary>A field that is searchable but not shown must not be told of: neither that it met what was asked nor that it did not.</summary>
    private static bool MayBeTold(FieldMatch match, ContributedRecord record, LabelDecisions decisions)
    {
        var label = EntryLabel.Of(record);
        if (match.EntityId.Length > 0)
        {
            var (list, entity) = Records.Entities.EntityListing.Of(record).FirstOrDefault(pair => pair.Entity.Id == match.EntityId);
            if (entity is null)
            {
                // The record changed after it was indexed, and the entity that matched is gone from it.
                return false;
            }

            label = label.For(list, entity);
        }

        return decisions.For(label, RecordFacts.Of(record)).Shown.ContainsAll(match.Groups);
    }

    private static Receipt MakeReceipt(Decision decision, SharingTemplate template, IReadOnlyList<WithheldGroup> withheld) =>
        new(RandomId.New(), decision.Level, template.Version, template.Digest, decision.RuleIds, withheld, decision.Obligations);
}
