namespace Exchange.Index.Searching;

/// <summary>One way to meet a part of <see cref="EntryQuery.Enough"/>.</summary>
/// <param name="Terms">Terms of one field group, of which an entry has to hold any: <see cref="EntryQuery.Term"/>, Fuzzy, Wildcard or Range.</param>
/// <param name="Worth">What it adds to an entry that meets the part in no better way; counts as 0 where it is less.</param>
public sealed record EntryWay(IReadOnlyList<EntryQuery> Terms, double Worth);
