namespace Exchange.Intake.Mappings.Values;

/// <summary>The first of several values that is there.</summary>
internal sealed class FirstSource(IReadOnlyList<ValueSource> choices) : ValueSource
{
    public override IReadOnlyList<ColumnRef> Columns { get; } = [.. choices.SelectMany(choice =>
        choice.Columns).Distinct()];

    public override IEnumerable<string> Constants => choices.SelectMany(choice => choice.Constants);

    public override string Words => $"the first of {choices.Count} values that is not empty";

    public override string? Read(RowValues row)
    {
        foreach (var choice in choices)
        {
            if (choice.Read(row) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
