using Exchange.Intake.Mappings.Filling;
using Exchange.Intake.Mappings.Values;
using NodaTime;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>What is gathered while a mapping is loaded: problems, columns, labels, tables.</summary>
internal sealed class LoadNotes
{
    private readonly List<MappingProblem> problems = [];
    private readonly Dictionary<string, ColumnRef> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityLabel> labels = new(StringComparer.Ordinal);

    /// <summary>Everything wrong, in the order of the file.</summary>
    public IReadOnlyList<MappingProblem> Problems =>
        [.. problems.Distinct().OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    /// <summary>Columns by slot.</summary>
    public IReadOnlyList<ColumnRef> Columns => [.. columns.Values.OrderBy(column => column.Slot)];

    /// <summary>Labels of entity blocks.</summary>
    public IReadOnlyDictionary<string, EntityLabel> Labels => labels;

    /// <summary>Named tables.</summary>
    public Dictionary<string, Translation> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>Zone of local times.</summary>
    public DateTimeZone Zone { get; set; } = DateTimeZone.Utc;

    /// <summary>Whether the mapping names a zone.</summary>
    public bool ZoneGiven { get; set; }

    /// <summary>The part of the earth that places lie in.</summary>
    public BoundingBox? Bounds { get; set; }

    /// <summary>Names of the columns of a file without header; null where the file itself says them.</summary>
    public IReadOnlyList<string>? ColumnNames { get; set; }

    /// <summary>How many sources of dates there are so far.</summary>
    public int DateCount { get; set; }

    public void Report(YamlNode at, string code, string message) =>
        problems.Add(new MappingProblem(at.Start.Line, at.Start.Column, code, message));

    /// <summary>A column, known from now on.</summary>
    public ColumnRef Column(YamlNode at, string name)
    {
        if (ColumnNames is { } known && !known.Contains(name, StringComparer.Ordinal))
        {
            Report(at, "column-unknown", $"column `{name}`: {Suggestion.For(name, known)}");
        }

        if (!columns.TryGetValue(name, out var column))
        {
            columns[name] = column = new ColumnRef(name, columns.Count);
        }

        return column;
    }

    /// <summary>A label for an entity block, or null where it is taken.</summary>
    public EntityLabel? Label(string name)
    {
        var label = new EntityLabel(name, labels.Count);
        return labels.TryAdd(name, label) ? label : null;
    }
}
