using Exchange.Records.Identity;

namespace Exchange.Records.Queries;

/// <summary>What is asked of one field, read from its text by <see cref="CriterionReader"/>. A closed family.</summary>
public abstract record Criterion
{
    private Criterion()
    {
    }

    /// <summary>Whether it cuts off sharply: a range or a wildcard, which a likeness cannot meet.</summary>
    public virtual bool IsFilter => true;

    /// <summary>All these words in any order; in wildcard words <c>*</c> stands for any run of characters and <c>?</c> for one.</summary>
    public sealed record Words(string Text) : Criterion
    {
        /// <inheritdoc />
        public override bool IsFilter => WildcardRules.HasWildcard(Text);
    }

    /// <summary>These words together: in this order, or with slop in any order with at most so many other words among them.</summary>
    public sealed record Phrase(string Text, int Slop) : Criterion;

    /// <summary>A run of letters and digits, with <c>*</c> and <c>?</c>.</summary>
    public sealed record Compact(string Text) : Criterion
    {
        /// <inheritdoc />
        public override bool IsFilter => WildcardRules.HasWildcard(Text);
    }

    /// <summary>A date as far as it is known.</summary>
    public sealed record Date(PartialDate Value) : Criterion
    {
        /// <inheritdoc />
        public override bool IsFilter => false;
    }

    /// <summary>Days from one to another, both included; null where it is open.</summary>
    public sealed record Days(DateOnly? From, DateOnly? To) : Criterion;

    /// <summary>Numbers from one to another, both included; null where it is open.</summary>
    public sealed record Numbers(double? Least, double? Most) : Criterion
    {
        /// <summary>Whether one whole number alone is asked for.</summary>
        public bool IsWhole => Least is { } least && least.Equals(Most) && least.Equals(Math.Floor(least));
    }

    /// <summary>Any of these codes.</summary>
    public sealed record Codes(IReadOnlyList<string> Any) : Criterion
    {
        /// <inheritdoc />
        public override bool IsFilter => Any.Count != 1;
    }

    /// <summary>Within so many meters of a point, in degrees of WGS 84.</summary>
    public sealed record Near(double Latitude, double Longitude, double Meters) : Criterion;
}
