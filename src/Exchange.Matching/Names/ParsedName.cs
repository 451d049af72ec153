namespace Exchange.Matching.Names;

/// <summary>A name, analyzed.</summary>
/// <param name="Parts">The names proper, in the order written.</param>
/// <param name="Joins">Other ways to write runs of parts: as one word.</param>
/// <param name="Suffix">Jr, Sr, III and the like, folded; null without.</param>
public sealed record ParsedName(IReadOnlyList<NameToken> Parts, IReadOnlyList<NameJoin> Joins, string? Suffix)
{
    /// <summary>A name without anything in it.</summary>
    public static ParsedName Empty { get; } = new([], [], null);

    /// <summary>Every token by which the name can be found: its parts and their joins.</summary>
    public IEnumerable<NameToken> Tokens => Parts.Concat(Joins.Select(join => join.Token));

    /// <summary>The parts with every join in place of what it stands for.</summary>
    public IReadOnlyList<NameToken> Joined => Joins.Reverse().Aggregate(this, (name, join) => name.With(join) with { Joins = name.Joins }).Parts;

    /// <summary>The name with these parts as one word.</summary>
    public ParsedName With(NameJoin join) =>
        this with { Parts = [.. Parts.Take(join.First), join.Token, .. Parts.Skip(join.First + join.Count)], Joins = [] };
}
