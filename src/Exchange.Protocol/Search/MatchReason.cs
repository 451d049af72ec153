namespace Exchange.Protocol.Search;

/// <summary>One criterion that a hit met, as far as the requester may know.</summary>
/// <param name="Criterion">What was asked: <c>surname</c>, <c>plate</c>, <c>words</c> and so on.</param>
/// <param name="Field">The field that met it.</param>
public sealed record MatchReason(string Criterion, string Field);
