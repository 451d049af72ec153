using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.Policy.Decisions;
using Exchange.Policy.Redaction;
using Exchange.Policy.Templates;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Policy.Tests.Redaction;

/// <summary>Nothing leaves that is not allowed, and what is hidden leaves no trace: for random records and random decisions.</summary>
public sealed class RedactorPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1_500).WithReplay(43, 47);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void EveryValueThatLeaves_IsShownOrMaskedByItsDecision() => ForAny((record, decisions) =>
    {
        var given = JsonNode.Parse(RecordJson.ToCanonical(record))!.AsObject();
        var output = Redactor.Redact(record, decisions).Document;
        var shown = Shown(record, decisions).ToList();
        foreach (var field in RecordShape.Root.Members.Where(field => field.Name != "links"))
        {
            if (!RecordShape.EntityLists.Contains(field))
            {
                Compare(given[field.Name], output[field.Name], field, EntryLabel.Of(record), decisions);
                continue;
            }

            var originals = shown.Where(entity => entity.List == field.Name).ToList();
            var redacted = output[field.Name]?.AsArray() ?? [];
            redacted.Count.ShouldBe(originals.Count);
            foreach (var (original, entity) in originals.Zip(redacted))
            {
                Compare(given[field.Name]![original.Index], entity, field, original.Label, decisions);
            }
        }
    });

    [Fact]
    public void Entities_AreNumberedWithoutAGap_AndLinksLeadToThem() => ForAny((record, decisions) =>
    {
        var output = Redactor.Redact(record, decisions).Document;
        var ids = RecordShape.EntityLists.SelectMany(list => output[list.Name]?.AsArray() ?? []).Select(entity => entity!["id"]!.GetValue<string>()).ToList();

        ids.ShouldBe(Enumerable.Range(1, ids.Count).Select(number => "e" + number.ToString(CultureInfo.InvariantCulture)));
        foreach (var link in output["links"]?.AsArray() ?? [])
        {
            ids.ShouldContain(link!["from"]!.GetValue<string>());
            ids.ShouldContain(link["to"]!.GetValue<string>());
        }
    });

    [Fact]
    public void RecordWithoutItsHiddenEntities_GivesTheSameBytes() => ForAny((record, decisions) =>
    {
        var without = RecordPruning.Prune(record, label => IsShown(label, decisions), keepValue: (_, _) => true);

        Bytes(Redactor.Redact(without, decisions)).ShouldBe(Bytes(Redactor.Redact(record, decisions)));
    });

    [Fact]
    public void RecordWithOtherHiddenValues_GivesTheSameBytes() => ForAny((record, decisions) =>
    {
        var other = RecordPruning.Prune(
            record, keepEntity: _ => true, (field, label) => ActionOn(field, label, decisions) != FieldAction.Hide);

        Bytes(Redactor.Redact(other, decisions)).ShouldBe(Bytes(Redactor.Redact(record, decisions)));
    });

    private static void ForAny(Action<ContributedRecord, LabelDecisions> holds) => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var record = new RandomRecords(seed).Next();
        var decisions = RandomDecisions.From(seed);
        if (decisions.For(EntryLabel.Of(record)).Level == SharingLevel.Full)
        {
            holds(record, decisions);
        }
    }));

    /// <summary>The entities of which something may be shown, found without the redactor: level full, and the group of the list not hidden.</summary>
    private static IEnumerable<(string List, int Index, EntryLabel Label)> Shown(ContributedRecord record, LabelDecisions decisions) =>
        from list in EntityListing.Of(record).GroupBy(pair => pair.List)
        from entity in list.Select((pair, index) => (pair.Entity, Index: index, Label: EntryLabel.Of(record).For(list.Key, pair.Entity)))
        where IsShown(entity.Label, decisions)
        select (list.Key, entity.Index, entity.Label);

    private static bool IsShown(EntryLabel entity, LabelDecisions decisions) =>
        decisions.For(entity).Level == SharingLevel.Full
        && ActionOn(RecordShape.Root.Member(entity.EntityList)!, entity, decisions) != FieldAction.Hide;

    /// <summary>One group after the other, as a person would look it up in the decision.</summary>
    private static FieldAction ActionOn(FieldShape field, EntryLabel label, LabelDecisions decisions)
    {
        var (decision, strictest) = (decisions.For(label), FieldAction.Show);
        foreach (var group in IdentityGroups.Of(field.Group, label).Enumerate())
        {
            strictest = decision[group].Action > strictest ? decision[group].Action : strictest;
        }

        return strictest;
    }

    private static void Compare(JsonNode? given, JsonNode? output, FieldShape field, EntryLabel label, LabelDecisions decisions)
    {
        switch (output)
        {
            case null when given is JsonValue:
                (ActionOn(field, label, decisions) == FieldAction.Show).ShouldBeFalse(field.Path);
                break;
            case JsonObject members:
                members.Select(member => member.Key).ShouldBeSubsetOf(field.Members.Select(member => member.Name));
                foreach (var member in field.Members)
                {
                    Compare(given![member.Name], members[member.Name], member, label, decisions);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    given!.AsArray().ShouldContain(one => IsPartOf(one!, item!, field, label, decisions), field.Path);
                }

                break;
            case JsonValue value:
                IsPartOf(given!, value, field, label, decisions).ShouldBeTrue(field.Path);
                break;
        }
    }

    private static bool IsPartOf(JsonNode given, JsonNode output, FieldShape field, EntryLabel label, LabelDecisions decisions) =>
        (given, output) switch
        {
            (JsonObject all, JsonObject part) => part.All(member =>
                all[member.Key] is { } value && IsPartOf(value, member.Value!, field.Member(member.Key)!, label, decisions)),
            (JsonValue, JsonValue) when field.Name == "id" => true,
            (JsonValue value, JsonValue) => ActionOn(field, label, decisions) switch
            {
                FieldAction.Show => JsonNode.DeepEquals(value, output),
                FieldAction.Mask => JsonNode.DeepEquals(Masks.Apply(field, value), output),
                _ => false,
            },
            _ => false,
        };

    private static string Bytes(RedactedRecord redacted) =>
        Encoding.UTF8.GetString(CanonicalJson.Write(redacted.Document)) + string.Join(",", redacted.Withheld);
}
