using Exchange.Matching.Names;

namespace Exchange.Matching.Persons;

/// <summary>One asked part of a name.</summary>
/// <param name="Criterion">What it was asked as: <c>surname</c>, <c>given</c> or <c>name</c>.</param>
/// <param name="Token">The part.</param>
/// <param name="Tokens">Every token that may stand for it: itself, and joins with its neighbours. A card has the part when any is alike.</param>
public sealed record ProbePart(string Criterion, NameToken Token, IReadOnlyList<NameToken> Tokens);
