using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Codes;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Policy.Decisions;

/// <summary>Reads the cases of a decision table and lists everything that is wrong with them.</summary>
internal static class DecisionTableReader
{
    /// <summary>The cases of a YAML document that is a list of them.</summary>
    public static Reading<IReadOnlyList<DecisionCase>> Read(string yaml)
    {
        var problems = new List<Problem>();
        if (YamlTree.Read(yaml, problems) is not { } document)
        {
            return new Reading<IReadOnlyList<DecisionCase>>(null, problems);
        }

        using (document)
        {
            var cases = CheckedObject.From(document.RootElement, "$", problems)?.Objects("cases", required: true).Select(ReadCase).ToList();
            return new Reading<IReadOnlyList<DecisionCase>>(problems.Count == 0 ? cases : null, problems);
        }
    }

    private static DecisionCase ReadCase(CheckedObject json)
    {
        var name = json.Text("name", required: true) ?? "";
        var requester = json.HasObject("requester")
            ? RequesterReader.Read(json.Object("requester")!, UseCodeReader.Read(json, "useCode", UseCode.C))
            : new Requester(
                OriReader.Read(json, "requester", required: true) ?? default, OriReader.Read(json, "onBehalfOf"),
                UseCodeReader.Read(json, "useCode", UseCode.C), json.Flag("consent") ?? false);
        var (label, facts) = ReadLabel(json.Object("record"), json.Object("entity"));
        var result = ReadExpected(json.Object("expect", required: true), name, requester, label) with { Record = facts };
        json.RefuseRest();
        return result;
    }

    private static DecisionCase ReadExpected(CheckedObject? json, string name, Requester requester, EntryLabel label)
    {
        var actions = new Dictionary<FieldGroup, FieldAction>();
        var searchable = new Dictionary<FieldGroup, bool>();
        ReadGroups(json, "show", group => actions[group] = FieldAction.Show);
        ReadGroups(json, "mask", group => actions[group] = FieldAction.Mask);
        ReadGroups(json, "hide", group => actions[group] = FieldAction.Hide);
        ReadGroups(json, "searchable", group => searchable[group] = true);
        ReadGroups(json, "notSearchable", group => searchable[group] = false);
        var result = new DecisionCase(
            name, requester, label, ReadLevel(json), actions, searchable, json?.Texts("obligations"), json?.Texts("rules"));
        json?.RefuseRest();
        return result;
    }

    private static (EntryLabel Label, RecordFacts? Facts) ReadLabel(CheckedObject? record, CheckedObject? entity)
    {
        var label = new EntryLabel(
            ReadCode(record, "kind", CodeTables.RecordKinds) ?? "incident", record?.Text("system") ?? "rms", ReadMarks(record))
        {
            RecordOffenses = SelectorReader.ReadOffenses(record) is { } classes ? EntryLabel.Join(classes) : "",
        };
        var facts = ReadFacts(record);
        record?.RefuseRest();
        if (entity is null)
        {
            return (label, facts);
        }

        var lists = RecordShape.EntityLists.Select(list => list.Name).ToList();
        var list = entity.Text("list", required: true) ?? "";
        if (list.Length > 0 && !lists.Contains(list))
        {
            entity.Complain("list", "word-unknown", NearestWord.Suggest(list, lists));
        }

        label = label with { EntityList = list, Role = ReadCode(entity, "role", CodeTables.Roles) ?? "", EntityMarks = ReadMarks(entity) };
        entity.RefuseRest();
        return (label, facts);
    }

    /// <summary>Which record it is and how old; absent, both are unknown.</summary>
    private static RecordFacts? ReadFacts(CheckedObject? record)
    {
        var id = record?.Text("id");
        var at = record is null ? null : RequesterReader.ReadTime(record, "eventAt");
        if (id is null && at is null)
        {
            return null;
        }

        var recordId = default(RecordId);
        if (id is not null && !RecordId.TryParse(id, out recordId))
        {
            record!.Complain("id", "record-id-unreadable", "name the record as ORI/system/local id");
        }

        return new RecordFacts(recordId, at);
    }

    private static string ReadMarks(CheckedObject? json)
    {
        var marks = json?.Texts("marks") ?? [];
        foreach (var unknown in marks.Where(mark => !CodeTables.Marks.Contains(mark)))
        {
            json!.Complain("marks", "code-unknown", NearestWord.Suggest(unknown, [.. CodeTables.Marks.Entries.Select(entry => entry.Code)]));
        }

        return EntryLabel.Join(marks);
    }

    private static string? ReadCode(CheckedObject? json, string name, CodeTable table)
    {
        var code = json?.Text(name);
        if (code is not null && !table.Contains(code))
        {
            json!.Complain(name, "code-unknown", NearestWord.Suggest(code, [.. table.Entries.Select(entry => entry.Code)]));
        }

        return code;
    }

    private static void ReadGroups(CheckedObject? json, string name, Action<FieldGroup> add)
    {
        foreach (var text in json?.Texts(name) ?? [])
        {
            if (FieldGroups.TryParse(text, out var group))
            {
                add(group);
            }
            else
            {
                json!.Complain(name, "group-unknown", NearestWord.Suggest(text, FieldGroups.DecidableNames));
            }
        }
    }

    private static SharingLevel? ReadLevel(CheckedObject? json) =>
        json?.Text("level") is { } word ? (SharingLevel)RuleReader.IndexOf(json, "level", word, RuleReader.Levels) : null;
}
