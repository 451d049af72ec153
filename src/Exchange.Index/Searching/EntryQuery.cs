using System.Text;

namespace Exchange.Index.Searching;

/// <summary>
/// Which entries are asked for, without regard to rank. Terms match only entries whose label lets the requester search the field's group.
/// Fields and columns are given by their place in the schema.
/// </summary>
public abstract record EntryQuery
{
    private EntryQuery()
    {
    }

    /// <summary>Entries that hold a term.</summary>
    public sealed record Term(int Field, string Value) : EntryQuery
    {
        /// <summary>The term as dictionaries hold it.</summary>
        internal byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(Value);

        /// <inheritdoc />
        public bool Equals(Term? other) => other is not null && (Field, Value) == (other.Field, other.Value);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(Field, Value);
    }

    /// <summary>
    /// Entries that hold a term within so many typing errors, up to two, and no fewer than <paramref name="Least"/>; the field must be fuzzy.
    /// </summary>
    public sealed record Fuzzy(int Field, string Word, int Edits, int Least = 0) : EntryQuery;

    /// <summary>Entries that hold a term which fits the pattern: <c>*</c> stands for any characters, <c>?</c> for one.</summary>
    public sealed record Wildcard(int Field, string Pattern) : EntryQuery;

    /// <summary>Entries that hold a term from one to another in the order of their bytes, both included; null is open.</summary>
    public sealed record Range(int Field, string? From, string? To) : EntryQuery;

    /// <summary>
    /// Entries whose text has the tokens one after another; with slop, in any order within that many other tokens.
    /// </summary>
    public sealed record Phrase(int Field, IReadOnlyList<string> Tokens, int Slop = 0) : EntryQuery;

    /// <summary>Entries that meet all.</summary>
    public sealed record And(IReadOnlyList<EntryQuery> All) : EntryQuery;

    /// <summary>Entries that meet any.</summary>
    public sealed record Or(IReadOnlyList<EntryQuery> Any) : EntryQuery;

    /// <summary>
    /// Entries that meet so many parts and for which the parts add up to so much. May find a few more, by a hair's breadth: sums are rounded up.
    /// </summary>
    /// <param name="Parts">The parts, up to <see cref="PartsMax"/>.</param>
    /// <param name="LeastMet">How many parts have to be met.</param>
    /// <param name="LeastWorth">What they have to add up to.</param>
    public sealed record Enough(IReadOnlyList<EntryPart> Parts, int LeastMet, double LeastWorth) : EntryQuery
    {
        /// <summary>Most parts there can be.</summary>
        public const int PartsMax = 15;
    }

    /// <summary>Entries that meet the first and not the second.</summary>
    public sealed record Except(EntryQuery Of, EntryQuery Not) : EntryQuery;

    /// <summary>Entries with a number in a column from one to another, both included.</summary>
    public sealed record Numbers(int Column, long From, long To) : EntryQuery;

    /// <summary>Entries within so many metres of a point; the columns hold degrees times 10,000,000.</summary>
    public sealed record Within(int LatitudeColumn, int LongitudeColumn, double Latitude, double Longitude, double Metres) : EntryQuery;

    /// <summary>Every entry that the requester may see.</summary>
    public sealed record Everything : EntryQuery;
}
