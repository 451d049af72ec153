using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Audit.Log;
using Exchange.Audit.Verification;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>An entry of the log, read.</summary>
/// <param name="Index">Its place in the log.</param>
/// <param name="Public">What is hashed.</param>
/// <param name="Private">What the hash commits to; null where it cannot be had.</param>
/// <param name="Content">Why, or that it can.</param>
public sealed record LoggedEntry(long Index, JsonObject Public, JsonObject? Private, PrivateContent Content)
{
    /// <summary>The kind of event.</summary>
    public string Kind => Text("kind") ?? "";

    /// <summary>When it was made, UTC; the earliest time there is where the entry does not tell.</summary>
    public DateTimeOffset Time =>
        DateTimeOffset.TryParse(Text("time"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time) ? time : default;

    /// <summary>The entry of a stored one; null where that is no JSON object. Whether the private part is the one committed to is checked.</summary>
    public static LoggedEntry? Of(StoredEntry stored)
    {
        if (LoggedJson.ObjectOf(stored.Entry.Span) is not { } open)
        {
            return null;
        }

        if (stored.Private is not { } part)
        {
            return new LoggedEntry(stored.Index.Value, open, null, PrivateContent.Destroyed);
        }

        var isTrue = EntryCommitment.Read(stored.Entry.Span) is { } commitment && part.Opens(commitment);
        return new LoggedEntry(
            stored.Index.Value, open, isTrue ? LoggedJson.ObjectOf(part.Content.Span) : null,
            isTrue ? PrivateContent.Readable : PrivateContent.Altered);
    }

    /// <summary>A text of the public part.</summary>
    public string? Text(string name) => Text(Public, name);

    /// <summary>A text of the private part.</summary>
    public string? Hidden(string name) => Text(Private, name);

    /// <summary>What the entry says was disclosed or shown, one object for each receipt.</summary>
    public IEnumerable<JsonObject> Disclosed() => (Private?["disclosed"] ?? Private?["shown"]) switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };

    /// <summary>Ids of all records that the private part names.</summary>
    public IEnumerable<string> Records() =>
    [
        .. Hidden("record") is { } one ? [one] : Array.Empty<string>(),
        .. Disclosed().Select(item => Text(item, "record")).OfType<string>(),
        .. Private?["records"] is JsonArray several ? several.OfType<JsonValue>().Select(id => id.ToString()) : [],
    ];

    /// <summary>A text member of an object.</summary>
    public static string? Text(JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
