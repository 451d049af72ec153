namespace Exchange.Intake.Mappings.Values;

/// <summary>The same in every row.</summary>
internal sealed class ConstantSource(string value) : ValueSource
{
    /// <summary>The value.</summary>
    public string Value => value;

    public override IReadOnlyList<ColumnRef> Columns => [];

    public override IEnumerable<string> Constants => [value];

    public override string Words => $"always `{value}`";

    public override string? Read(RowValues row) => value;
}
