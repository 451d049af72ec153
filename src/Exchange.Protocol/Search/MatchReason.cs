using Exchange.Records.Queries;

namespace Exchange.Protocol.Search;

/// <summary>How one criterion stands to a hit, as far as the requester may know.</summary>
/// <param name="Criterion">What was asked: <c>surname</c>, <c>plate</c>, <c>words</c> and so on.</param>
/// <param name="Field">The field that was compared.</param>
/// <param name="Outcome">How it stands.</param>
/// <param name="How">In words how it was met in part, such as <c>sounds alike</c>; absent where it was met as asked.</param>
/// <param name="Asked">The words of the query that this is about; absent where the criterion says all.</param>
public sealed record MatchReason(
    string Criterion, string Field, MatchOutcome Outcome = MatchOutcome.Agreed, string? How = null, string? Asked = null);
