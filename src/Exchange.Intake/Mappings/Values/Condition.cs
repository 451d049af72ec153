using System.Text.RegularExpressions;

namespace Exchange.Intake.Mappings.Values;

/// <summary>Something that holds for a row or does not.</summary>
internal abstract class Condition
{
    /// <summary>Columns that are looked at.</summary>
    public abstract IReadOnlyList<ColumnRef> Columns { get; }

    /// <summary>Whether it holds.</summary>
    public abstract bool Holds(RowValues row);

    /// <summary>The column has a value.</summary>
    public sealed class Present(ColumnRef column) : Condition
    {
        public override IReadOnlyList<ColumnRef> Columns { get; } = [column];

        public override bool Holds(RowValues row) => row.Values[column.Slot] is not null;
    }

    /// <summary>The column has one of these values; letters may differ in case.</summary>
    public sealed class Is(ColumnRef column, IReadOnlySet<string> values) : Condition
    {
        public override IReadOnlyList<ColumnRef> Columns { get; } = [column];

        public override bool Holds(RowValues row) => row.Values[column.Slot] is { } value && values.Contains(value);
    }

    /// <summary>The column's value matches a pattern.</summary>
    public sealed class Matches(ColumnRef column, Regex pattern) : Condition
    {
        public override IReadOnlyList<ColumnRef> Columns { get; } = [column];

        public override bool Holds(RowValues row) => row.Values[column.Slot] is { } value && pattern.IsMatch(value);
    }

    /// <summary>Something else does not hold.</summary>
    public sealed class Not(Condition inner) : Condition
    {
        public override IReadOnlyList<ColumnRef> Columns => inner.Columns;

        public override bool Holds(RowValues row) => !inner.Holds(row);
    }

    /// <summary>Everything holds.</summary>
    public sealed class All(IReadOnlyList<Condition> parts) : Condition
    {
        public override IReadOnlyList<ColumnRef> Columns { get; } = [.. parts.SelectMany(part =>
            part.Columns).Distinct()];

        public override bool Holds(RowValues row) => parts.All(part => part.Holds(row));
    }

    /// <summary>Something of it holds.</summary>
    public sealed class Any(IReadOnlyList<Condition> parts) : Condition
    {
        public override IReadOnlyList<ColumnRef> Columns { get; } = [.. parts.SelectMany(part =>
            part.Columns).Distinct()];

        public override bool Holds(RowValues row) => parts.Any(part => part.Holds(row));
    }
}
