using Exchange.Intake.Mappings.Filling;
using Exchange.Intake.Mappings.Values;

namespace Exchange.Intake.Mappings;

/// <summary>What a mapping says of each row.</summary>
internal sealed class MappingRules
{
    private readonly Dictionary<string, List<ColumnRef>> columnsByPath = new(StringComparer.Ordinal);

    public MappingRules(IdRule id, IReadOnlyList<FieldFilling> fillings)
    {
        Id = id;
        Fillings = fillings;
        foreach (var use in fillings.SelectMany(filling => filling.Uses))
        {
            AddColumns(use);
        }
    }

    public IdRule Id { get; }

    public IReadOnlyList<FieldFilling> Fillings { get; }

    /// <summary>What consecutive rows of one record share; null where every row is a record.</summary>
    public ValueSource? Group { get; init; }

    public IReadOnlyList<SkipRule> Skips { get; init; } = [];

    public IReadOnlyList<LinkFilling> Links { get; init; } = [];

    /// <summary>Every column that is read, by slot.</summary>
    public IReadOnlyList<ColumnRef> Columns { get; init; } = [];

    /// <summary>How many entity blocks have a label.</summary>
    public int LabelCount { get; init; }

    /// <summary>How many sources of dates there are.</summary>
    public int DateCount { get; init; }

    /// <summary>
    /// The columns that fill what a path of a problem names: <c>$.locations[0]</c>, <c>$.occurredTo</c>.
    /// </summary>
    public IReadOnlyList<ColumnRef> ColumnsAt(string path) =>
        path switch
        {
            "$.localId" => Id.Columns,
            _ => columnsByPath.GetValueOrDefault(WithoutNumbers(path), []),
        };

    /// <summary>What a column is read for besides filling fields.</summary>
    public IReadOnlyList<string> OtherUses(string column)
    {
        var fills = Fillings.SelectMany(filling => filling.Uses).SelectMany(use => use.Columns);
        (string Use, IEnumerable<ColumnRef> Columns)[] uses =
        [
            ("id", Id.Columns), ("group", Group?.Columns ?? []), ("skip", Skips.SelectMany(skip => skip.When.Columns)),
            ("link", Links.SelectMany(link => link.ToRecord?.Columns ?? [])),
        ];
        var named = uses.Where(use => use.Columns.Any(at => at.Name == column)).Select(use => use.Use).ToList();
        return named.Count > 0 || fills.Any(at => at.Name == column) ? named : ["condition"];
    }

    private void AddColumns(FieldUse use)
    {
        for (var path = use.Field.Path; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('.'))])
        {
            var key = WithoutNumbers(path);
            if (!columnsByPath.TryGetValue(key, out var columns))
            {
                columnsByPath[key] = columns = [];
            }

            columns.AddRange(use.Columns.Except(columns));
        }
    }

    private static string WithoutNumbers(string path)
    {
        var plain = path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;
        return string.Concat(plain.Where(c => !char.IsAsciiDigit(c) && c is not ('[' or ']')));
    }
}
