namespace Exchange.Intake.Mappings.Values;

/// <summary>Several values one after the other; empty ones are passed over.</summary>
internal sealed class JoinSource(IReadOnlyList<ValueSource> parts, string separator) : ValueSource
{
    public override IReadOnlyList<ColumnRef> Columns { get; } = [.. parts.SelectMany(part => part.Columns).Distinct()];

    public override string Words => $"{parts.Count} values joined by `{separator}`";

    public override string? Read(RowValues row)
    {
        string? joined = null;
        foreach (var part in parts)
        {
            var value = part.Read(row);
            joined = joined is null ? value : value is null ? joined : string.Concat(joined, separator, value);
        }

        return joined;
    }
}
