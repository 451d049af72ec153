using System.Diagnostics.CodeAnalysis;
using Exchange.Protocol.Errors;

namespace Exchange.Protocol.Assertions;

/// <summary>What came of checking an assertion. A refused one may still have been readable, so that the audit entry can name it.</summary>
/// <param name="Assertion">What it says, when it could be read and its signature is good.</param>
/// <param name="Refusal">Why it is refused; null when it is good.</param>
public sealed record AssertionCheck(Assertion? Assertion, Refusal? Refusal)
{
    /// <summary>Whether the request may go on.</summary>
    [MemberNotNullWhen(true, nameof(Assertion))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsGood => Refusal is null;

    internal static AssertionCheck Refused(ErrorCode code, Assertion? assertion = null) => new(assertion, new Refusal(code));
}
