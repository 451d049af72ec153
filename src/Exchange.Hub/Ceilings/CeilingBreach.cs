using Exchange.Policy.Receipts;
using Exchange.Protocol.Errors;

namespace Exchange.Hub.Ceilings;

/// <summary>Why an answer was stopped.</summary>
/// <param name="Code">Whether it held too much, or could not be verified.</param>
/// <param name="Receipt">What the answer says of itself.</param>
/// <param name="Groups">What may not leave: names of field groups, <c>level</c> or <c>unknown</c>.</param>
public sealed record CeilingBreach(ErrorCode Code, Receipt Receipt, IReadOnlyList<string> Groups);
