using System.Diagnostics.CodeAnalysis;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;

namespace Exchange.Node.Asking;

/// <summary>What came of checking for whom and why something is asked.</summary>
/// <param name="Assertion">What the node vouches for.</param>
/// <param name="Code">Why it is refused; null when it is not.</param>
public sealed record CheckedAsk(Assertion? Assertion, ErrorCode? Code)
{
    /// <summary>Whether the request may go on.</summary>
    [MemberNotNullWhen(true, nameof(Assertion))]
    public bool IsGood => Code is null;
}
