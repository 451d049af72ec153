using Exchange.Intake.Mappings.Filling;
using Exchange.Intake.Mappings.Values;
using Exchange.Records.Fields;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>
/// Loads what fills a field that holds a value, and holds every constant and table against the field.
/// </summary>
internal sealed class ValueLoader(LoadNotes notes, ConditionLoader conditions)
{
    private readonly SourceLoader sources = new(notes);

    /// <summary>The filling of a single value, or null where it was reported.</summary>
    public FieldFilling? Load(YamlNode node, FieldShape field)
    {
        if (field.Type is FieldType.Timestamp or FieldType.PartialDate)
        {
            return LoadDate(node, field);
        }

        var (source, otherwise, when) = LoadSource(node, field);
        return source is null ? null : new ValueFilling(field, source, otherwise, when);
    }

    /// <summary>The filling of a list of values; a node that is a YAML list gives one source each.</summary>
    public ListFilling LoadList(YamlNode node, FieldShape field, IReadOnlyList<string> always)
    {
        var nodes = node is YamlSequenceNode sequence ? sequence.Children : [node];
        var parts = always.Select(value => ((ValueSource)new ConstantSource(value), (Condition?)null)).ToList();
        foreach (var item in nodes)
        {
            var (source, _, when) = LoadSource(item, field);
            if (source is not null)
            {
                parts.Add((source, when));
            }
        }

        return new ListFilling(field, parts);
    }

    private DateFilling? LoadDate(YamlNode node, FieldShape field)
    {
        if (node is not YamlMappingNode mapping || !mapping.Children.ContainsKey("date"))
        {
            notes.Report(node, "date-unclear",
                $"`{field.Path}` is a date: write {{ date: Column, format: \"M/d/yyyy\" }}");
            return null;
        }

        var map = new YamlMap(mapping, notes);
        var source = new DateLoader(notes).Load(map);
        var when = map.Take("when") is { } condition ? conditions.Load(condition) : null;
        var otherwise = SourceLoader.LoadOtherwise(map);
        if (otherwise.Value is not null)
        {
            notes.Report(map.Take("otherwise")!, "value-unknown", "for a date, `otherwise` is `reject` or `leave-out`");
        }

        map.ReportRest();
        return source is null ? null : new DateFilling(field, source, otherwise, when);
    }

    private (ValueSource? Source, Otherwise Otherwise, Condition? When) LoadSource(YamlNode node, FieldShape field)
    {
        if (node is not YamlMappingNode mapping)
        {
            return (Held(sources.Load(node), node, field, Otherwise.Reject), Otherwise.Reject, null);
        }

        if (mapping.Children.ContainsKey("date"))
        {
            notes.Report(node, "date-unclear", $"`{field.Path}` is no date; name the column");
            return (null, Otherwise.Reject, null);
        }

        var map = new YamlMap(mapping, notes);
        var source = sources.Load(map);
        var when = map.Take("when") is { } condition ? conditions.Load(condition) : null;
        var otherwise = SourceLoader.LoadOtherwise(map);
        var table = map.Take("table") is null ? null : new TableLoader(notes).LoadHere(map.Take("table")!);
        CheckKnown(map, field, source, otherwise, table);
        map.ReportRest();
        return (table is null ? Held(source, node, field, otherwise) : source, otherwise, when);
    }

    /// <summary>
    /// A field with codes takes no other texts: what is no constant and has no table of its own is held against the
    /// field's.
    /// </summary>
    private ValueSource? Held(ValueSource? source, YamlNode node, FieldShape field, Otherwise otherwise)
    {
        foreach (var constant in source?.Constants ?? [])
        {
            CheckConstant(node, field, constant);
        }

        return source is null or ConstantSource || field.Codes is not { } codes ? source
            : new TranslatedSource(source, Translation.Same(codes), otherwise);
    }

    private void CheckKnown(YamlMap map, FieldShape field, ValueSource? source, Otherwise otherwise, Translation? table)
    {
        if (otherwise.Value is { } value)
        {
            CheckConstant(map.Take("otherwise")!, field, value);
        }

        foreach (var meaning in table?.Entries.Values.OfType<string>().Distinct() ?? [])
        {
            CheckConstant(map.Take("table")!, field, meaning);
        }

        if (source is SplitSource && !field.IsList)
        {
            notes.Report(map.Node, "split-misplaced", $"`{field.Path}` holds one value; say which `part`");
        }
    }

    private void CheckConstant(YamlNode at, FieldShape field, string value)
    {
        var (_, wrong) = Conversion.Convert(field, value);
        if (wrong is null)
        {
            return;
        }

        var advice = field.Codes is { } codes ? Suggestion.For(value, [.. codes.Entries.Select(entry => entry.Code)])
            : wrong.Message;
        notes.Report(at, wrong.Code, $"`{value}` cannot stand in `{field.Path}`: {advice}");
    }
}
