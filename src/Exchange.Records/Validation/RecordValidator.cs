using System.Runtime.InteropServices;
using System.Text.Json;
using Exchange.Records.Fields;
using Exchange.Records.Json;

namespace Exchange.Records.Validation;

/// <summary>
/// Reads and checks contributed records (RTCS-5): shape, codes, ranges, and what must not be held at all. Lists every
/// problem with its
/// JSON path.
/// </summary>
public static class RecordValidator
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    /// <summary>Reads one JSON document.</summary>
    public static RecordReading Read(ReadOnlyMemory<byte> utf8)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8, Strict);
        }
        catch (JsonException e)
        {
            var column = (e.BytePositionInLine ?? 0) + 1;
            return new RecordReading([new Problem("$", "json-unreadable",
                FormattableString.Invariant($"this is no JSON; look at byte {column}"))]);
        }

        using (document)
        {
            return Read(document.RootElement);
        }
    }

    /// <summary>Checks one parsed document.</summary>
    public static RecordReading Read(JsonElement element)
    {
        if (JsonTexts.FindUnreadable(JsonMarshal.GetRawUtf8Value(element)) is { } unreadable)
        {
            return new RecordReading([unreadable]);
        }

        var problems = new List<Problem>();
        ShapeCheck.CheckObject(element, RecordShape.Root, "$", problems);
        if (problems.Count > 0)
        {
            return new RecordReading(problems);
        }

        var record = RecordJson.FromChecked(element);
        RecordRules.Check(record, problems);
        return problems.Count > 0 ? new RecordReading(problems) : new RecordReading(record);
    }

    /// <summary>
    /// Checks a record that was built in memory: what <see cref="Read(ReadOnlyMemory{byte})"/> would say of its JSON,
    /// without the JSON.
    /// Empty when the record may be held.
    /// </summary>
    public static IReadOnlyList<Problem> Check(ContributedRecord record)
    {
        var problems = new List<Problem>(0);
        RecordWalk.CheckObject(record, RecordShape.Root, "$", problems);
        if (problems.Count == 0)
        {
            RecordRules.Check(record, problems);
        }

        return problems;
    }
}
