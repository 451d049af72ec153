using Exchange.Records.Validation;

namespace Exchange.Protocol.Errors;

/// <summary>A request that is not carried out.</summary>
/// <param name="Code">Why.</param>
/// <param name="Problems">Everything that is wrong, where there is a list of it.</param>
public sealed record Refusal(ErrorCode Code, IReadOnlyList<Problem> Problems)
{
    /// <summary>A refusal without a list.</summary>
    public Refusal(ErrorCode code)
        : this(code, [])
    {
    }
}
