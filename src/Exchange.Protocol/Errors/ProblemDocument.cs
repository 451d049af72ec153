using System.Text.Json.Serialization;
using Exchange.Records.Validation;

namespace Exchange.Protocol.Errors;

/// <summary>A refusal as problem details (RFC 9457).</summary>
/// <param name="Type">Names the kind of problem: <c>urn:exchange:error:</c> and the code.</param>
/// <param name="Title">In words.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable wire name of the error.</param>
/// <param name="Problems">Everything that is wrong, where there is a list of it.</param>
public sealed record ProblemDocument(
    string Type, string Title, int Status, string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Problem>? Problems = null)
{
    /// <summary>Media type of problem details.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The document of a refusal.</summary>
    public static ProblemDocument Of(Refusal refusal)
    {
        var name = ErrorCodes.Name(refusal.Code);
        return new ProblemDocument(
            "urn:exchange:error:" + name, ErrorCodes.Message(refusal.Code), ErrorCodes.Status(refusal.Code), name,
            refusal.Problems.Count == 0 ? null : refusal.Problems);
    }
}
