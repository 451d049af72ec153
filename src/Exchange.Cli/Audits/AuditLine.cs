using System.Text.Json.Nodes;
using Exchange.Audit.Log;
using Exchange.Cli.Terminals;
using Exchange.Protocol;

namespace Exchange.Cli.Audits;

/// <summary>One entry for reading.</summary>
/// <param name="Index">Its place in the log.</param>
/// <param name="Public">What is hashed.</param>
/// <param name="Private">What the hash commits to, where it is still there.</param>
internal sealed record AuditLine(long Index, JsonObject Public, JsonObject? Private)
{
    /// <summary>The entry of a stored one.</summary>
    public static AuditLine Of(StoredEntry entry) => new(
        entry.Index.Value,
        JsonNode.Parse(entry.Entry.Span)!.AsObject(),
        entry.Private is { } part ? JsonNode.Parse(part.Content.Span)?.AsObject() : null);

    /// <summary>A text of the public part.</summary>
    public string? Text(string name) => Public[name]?.ToString();

    /// <summary>Prints the entry.</summary>
    public void Print(bool withPrivate, bool json)
    {
        if (json)
        {
            var line = new JsonObject { ["index"] = Index, ["entry"] = Public.DeepClone() };
            if (withPrivate)
            {
                line["private"] = Private?.DeepClone();
                line["privateGone"] = Private is null;
            }

            Terminal.Say(line.ToJsonString(ProtocolJson.Options));
            return;
        }

        Terminal.Say($"{Index,6}  {Text("time")}  {Text("kind")}  {Text("user")} {Text("ori")} {Text("useCode")}  {Text("outcome")} {Text("code")}");
        if (withPrivate)
        {
            Terminal.Say($"        {Private?.ToJsonString(ProtocolJson.Options) ?? "(the private part was destroyed on schedule)"}");
        }
    }
}
