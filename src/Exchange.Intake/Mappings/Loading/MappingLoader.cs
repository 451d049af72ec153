using System.Collections.Frozen;
using Exchange.Intake.Mappings.Filling;
using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Validation;
using NodaTime;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>Loads one mapping file: the header first, for everything else is read in its light.</summary>
internal sealed class MappingLoader
{
    private static readonly string[] Sides = ["south", "west", "north", "east"];

    private readonly LoadNotes notes = new();
    private readonly YamlMap root;
    private readonly string digest;

    public MappingLoader(YamlMappingNode root, string digest)
    {
        this.root = new YamlMap(root, notes);
        this.digest = digest;
    }

    public MappingReading Load()
    {
        var header = LoadHeader();
        notes.Bounds = LoadBounds();
        LoadZone();
        new TableLoader(notes).LoadNamed(root.TakeMap("tables"));
        var conditions = new ConditionLoader(notes);
        var id = LoadId();
        var group = new IdLoader(notes).LoadGroup(root.Take("group"), id);
        var skips = LoadSkips(conditions);
        var fields = root.TakeMap("fields");
        if (fields is null)
        {
            notes.Report(root.Node, "key-missing", "give `fields`: which columns become what");
        }

        var (fillings, links) = fields is null ? ([], [])
            : new FieldsLoader(notes, conditions).Load(fields, header.Marks);
        root.ReportRest();
        var rules = new MappingRules(id, fillings)
        {
            Group = group,
            Skips = skips,
            Links = links,
            Columns = notes.Columns,
            LabelCount = notes.Labels.Count,
            DateCount = notes.DateCount,
        };
        return new MappingReading(new Mapping(header, rules), notes.Problems);
    }

    private MappingHeader LoadHeader()
    {
        var file = new FileLayoutLoader(notes).Load(root.TakeMap("file"));
        notes.ColumnNames = file.Columns;
        return file with
        {
            Name = Required("name"),
            System = CheckSystem(Required("system")),
            Kind = CheckCode("kind", Required("kind"), "record-kind")!,
            Digest = digest,
            DataClass = CheckDataClass(),
            Contact = LoadContact(),
            Marks = [.. root.TakeTexts("marks").Select(mark => CheckCode(mark.At, mark.Text, "mark"))],
            Empty = root.TakeTexts("empty").Select(value => value.Text.Trim())
                .ToFrozenSet(StringComparer.OrdinalIgnoreCase),
        };
    }

    private string Required(string key)
    {
        var text = root.TakeText(key);
        if (string.IsNullOrWhiteSpace(text))
        {
            notes.Report(root.Take(key) ?? root.Node, "key-missing", $"give `{key}`");
        }

        return text ?? "";
    }

    private string CheckSystem(string system)
    {
        if (!system.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') || system.Length > 40)
        {
            notes.Report(root.Take("system")!, "value-unknown",
                "name the source system with at most 40 letters, digits, `-`, `_` and `.`");
        }

        return system;
    }

    private string? CheckCode(string key, string? code, string table) =>
        string.IsNullOrEmpty(code) ? code : CheckCode(root.Take(key)!, code, table);

    private string CheckCode(YamlNode at, string code, string table)
    {
        var codes = CodeTables.Find(table)!;
        if (!codes.Contains(code))
        {
            notes.Report(at, "code-unknown",
                $"`{code}`: {Suggestion.For(code, [.. codes.Entries.Select(entry => entry.Code)])}");
        }

        return code;
    }

    private string? CheckDataClass()
    {
        var dataClass = CheckCode("dataClass", root.TakeText("dataClass"), "data-class");
        if (dataClass is not null && CodeTables.Find("data-class")!.Find(dataClass)?.Class == CodeEntry.Refused)
        {
            notes.Report(root.Take("dataClass")!, "class-refused",
                $"records of class `{dataClass}` must not be held here; " +
                "keep them in the system made for them (RLEX-IV-G)");
        }

        return dataClass;
    }

    private OwnerContact? LoadContact()
    {
        if (root.TakeMap("contact") is not { } contact)
        {
            return null;
        }

        var made = new OwnerContact
        {
            Name = TakeHeld(contact, "name"), Phone = TakeHeld(contact, "phone"), Email = TakeHeld(contact, "email"),
        };
        contact.ReportRest();
        return made;
    }

    private string? TakeHeld(YamlMap contact, string key)
    {
        var text = contact.TakeText(key);
        if (text is not null && FieldRules.Complaint(RecordShape.Leaves[$"contact.{key}"], text) is { } wrong)
        {
            notes.Report(contact.Take(key)!, wrong.Code, $"`{key}`: {wrong.Message}");
        }

        return text;
    }

    private BoundingBox? LoadBounds()
    {
        if (root.TakeMap("bounds") is not { } bounds)
        {
            return null;
        }

        var sides = Sides.Select(bounds.TakeNumber).ToList();
        bounds.ReportRest();
        if (sides.TrueForAll(side => side is not null))
        {
            return new BoundingBox(sides[0]!.Value, sides[1]!.Value, sides[2]!.Value, sides[3]!.Value);
        }

        notes.Report(bounds.Node, "key-missing", "`bounds` has `south`, `west`, `north` and `east`, in degrees");
        return null;
    }

    private void LoadZone()
    {
        if (root.TakeText("timeZone") is not { } name)
        {
            return;
        }

        notes.ZoneGiven = true;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
        {
            notes.Zone = zone;
            return;
        }

        notes.Report(root.Take("timeZone")!, "zone-unknown",
            Suggestion.ForZone(name));
    }

    private IdRule LoadId()
    {
        if (root.Take("id") is { } node)
        {
            return new IdLoader(notes).LoadId(node);
        }

        notes.Report(root.Node, "key-missing", "give `id`: the columns that make the record's id, or `row-number`");
        return new IdRule(null, "");
    }

    private List<SkipRule> LoadSkips(ConditionLoader conditions)
    {
        var rules = new List<SkipRule>();
        var node = root.Take("skip");
        foreach (var item in node is YamlSequenceNode list ? list.Children : node is null ? [] : [node])
        {
            if (item is not YamlMappingNode map)
            {
                notes.Report(item, "yaml-shape", "a skip rule has `when` and `because`");
                continue;
            }

            var rule = new YamlMap(map, notes);
            var when = rule.Take("when") is { } condition ? conditions.Load(condition) : null;
            var because = rule.TakeText("because");
            rule.ReportRest();
            if (when is null || string.IsNullOrWhiteSpace(because))
            {
                notes.Report(item, "key-missing", "a skip rule has `when` and `because`");
                continue;
            }

            rules.Add(new SkipRule(when, because));
        }

        return rules;
    }
}
