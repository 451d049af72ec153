using System.Text.Json;
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

    private const int BytesMax = 64 * 1024;

    /// <summary>The document of a refusal.</summary>
    public static ProblemDocument Of(Refusal refusal)
    {
        var name = ErrorCodes.Name(refusal.Code);
        return new ProblemDocument(
            "urn:exchange:error:" + name, ErrorCodes.Message(refusal.Code), ErrorCodes.Status(refusal.Code), name,
            refusal.Problems.Count == 0 ? null : refusal.Problems);
    }

    /// <summary>The code of a refusal that another process sent; null for anything else, and for one that breaks off.</summary>
    public static async Task<ErrorCode?> ReadCodeAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = new byte[BytesMax];
            var length = await stream.ReadAtLeastAsync(bytes, BytesMax, throwOnEndOfStream: false, cancellationToken);
            var problem = JsonSerializer.Deserialize<ProblemDocument>(bytes.AsSpan(0, length), ProtocolJson.Options);
            return ErrorCodes.TryParse(problem?.Code, out var code) ? code : null;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }
}
