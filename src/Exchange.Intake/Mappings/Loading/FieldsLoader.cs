using Exchange.Intake.Mappings.Filling;
using Exchange.Records.Fields;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>
/// Loads the section <c>fields</c> by the shape of a record: what may be filled is what the shape has, and nothing
/// else.
/// </summary>
internal sealed class FieldsLoader(LoadNotes notes, ConditionLoader conditions)
{
    private static readonly Dictionary<string, string> SetElsewhere = new(StringComparer.Ordinal)
    {
        ["owner"] = "the owner is the node that takes the file in; leave it out",
        ["system"] = "say `system` at the top of the file",
        ["localId"] = "say `id` at the top of the file",
    };

    private readonly SourceLoader sources = new(notes);
    private readonly ValueLoader values = new(notes, conditions);

    /// <summary>Fillings of the record's fields, and its links.</summary>
    public (IReadOnlyList<FieldFilling> Fillings, IReadOnlyList<LinkFilling> Links) Load(YamlMap fields,
        IReadOnlyList<string> marks)
    {
        var links = fields.Take("links");
        foreach (var (key, name, _) in fields.Entries.Where(entry => SetElsewhere.ContainsKey(entry.Name)))
        {
            fields.Take(name);
            notes.Report(key, "field-elsewhere", $"`{name}`: {SetElsewhere[name]}");
        }

        var fillings = LoadMembers(fields, RecordShape.Root, marks);
        return (fillings, links is null ? [] : new LinkLoader(notes, sources, conditions).Load(links));
    }

    private List<FieldFilling> LoadMembers(YamlMap map, FieldShape shape, IReadOnlyList<string> marks)
    {
        var fillings = new List<FieldFilling>();
        foreach (var member in shape.Members.Where(member => !IsSetElsewhere(member, shape)))
        {
            if (map.Take(member.Name) is { } node && LoadMember(node, member, marks) is { } filling)
            {
                fillings.Add(filling);
            }
        }

        map.ReportRest("field-unknown");
        return Coordinates(fillings);
    }

    private static bool IsSetElsewhere(FieldShape member, FieldShape parent) => parent == RecordShape.Root
        ? SetElsewhere.ContainsKey(member.Name) || member.Name == "links"
        : member.Name == "id" && RecordShape.EntityLists.Contains(parent);

    private FieldFilling? LoadMember(YamlNode node, FieldShape member, IReadOnlyList<string> marks) => member switch
    {
        { Type: FieldType.Object, IsList: true } => LoadItems(node, member),
        { Type: FieldType.Object } => LoadBlock(node, member) is { } block ? new ObjectFilling(member, block) : null,
        { IsList: true } => values.LoadList(node, member, member.Path == "marks[]" ? marks : []),
        _ => values.Load(node, member),
    };

    private ItemsFilling LoadItems(YamlNode node, FieldShape list)
    {
        var nodes = node is YamlSequenceNode sequence ? sequence.Children : [node];
        return new ItemsFilling(list, [.. nodes.Select(item => LoadBlock(item, list)).OfType<BlockFilling>()]);
    }

    private BlockFilling? LoadBlock(YamlNode node, FieldShape shape)
    {
        if (node is not YamlMappingNode mapping)
        {
            var members = string.Join(", ", shape.Members.Select(member => $"`{member.Name}`"));
            notes.Report(node, "yaml-shape", $"`{shape.Path}` has fields of its own: {members}");
            return null;
        }

        var map = new YamlMap(mapping, notes);
        var when = map.Take("when") is { } condition ? conditions.Load(condition) : null;
        var label = LoadLabel(map, shape);
        CheckRequired(map, shape, label);
        return new BlockFilling(shape, LoadMembers(map, shape, []), when, label);
    }

    private EntityLabel? LoadLabel(YamlMap map, FieldShape shape)
    {
        if (!RecordShape.EntityLists.Contains(shape))
        {
            return null;
        }

        var name = map.TakeText("id") ?? NextLabel(shape.Name);
        if (name.Length is 0 or > 40)
        {
            notes.Report(map.Node, "label-wrong", "the `id` of an entity is a short word, by which links name it");
        }

        if (notes.Label(name) is { } label)
        {
            return label;
        }

        notes.Report(map.Take("id") ?? map.Node, "label-repeated",
            $"`{name}` is the `id` of another entity; give each its own");
        return null;
    }

    private string NextLabel(string list)
    {
        var number = 1;
        while (notes.Labels.ContainsKey(FormattableString.Invariant($"{list}-{number}")))
        {
            number++;
        }

        return FormattableString.Invariant($"{list}-{number}");
    }

    private void CheckRequired(YamlMap map, FieldShape shape, EntityLabel? label)
    {
        foreach (var member in shape.Members.Where(member => member.Rules.Required && !(member.Name == "id" &&
            label is not null)))
        {
            if (map.Take(member.Name) is null)
            {
                notes.Report(map.Node, "field-required",
                    $"`{shape.Path}` cannot be held without `{member.Name}`; fill it");
            }
        }
    }

    private List<FieldFilling> Coordinates(List<FieldFilling> fillings)
    {
        var values = fillings.OfType<ValueFilling>().ToList();
        var latitude = values.Find(filling => filling.Field.Path == "locations[].latitude");
        var longitude = values.Find(filling => filling.Field.Path == "locations[].longitude");
        if (latitude is null || longitude is null)
        {
            return fillings;
        }

        return [.. fillings.Where(filling => filling != latitude && filling != longitude),
            new CoordinatesFilling(latitude, longitude, notes.Bounds)];
    }
}
