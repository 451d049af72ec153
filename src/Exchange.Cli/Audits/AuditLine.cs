using System.Text.Json.Nodes;
using Exchange.Audit.Log;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Auditing.Search;
using Exchange.Protocol;

namespace Exchange.Cli.Audits;

/// <summary>One entry for reading, out of a log that somebody may have tampered with.</summary>
/// <param name="Index">Its place in the log.</param>
/// <param name="Public">What is hashed; null where it is no entry of ours any more.</param>
/// <param name="Private">What the hash commits to; null where that cannot be read.</param>
/// <param name="Content">Why not.</param>
internal sealed record AuditLine(long Index, JsonObject? Public, JsonObject? Private, PrivateContent Content)
{
    private const string Altered = "was altered and cannot be read; run `exchange audit verify`";

    /// <summary>The entry of a stored one.</summary>
    public static AuditLine Of(StoredEntry entry) => LoggedEntry.Of(entry) is { } logged
        ? new AuditLine(logged.Index, logged.Public, logged.Private, logged.Content)
        : new AuditLine(entry.Index.Value, null, null, PrivateContent.Altered);

    /// <summary>A text of the public part.</summary>
    public string? Text(string name) => Public?[name]?.ToString();

    /// <summary>Prints the entry.</summary>
    public void Print(bool withPrivate, bool json)
    {
        if (json)
        {
            Terminal.Say(ToJson(withPrivate).ToJsonString(ProtocolJson.Options));
            return;
        }

        Terminal.Say(Public is null ? $"{Index,6}  (the entry {Altered})"
            : $"{Index,6}  {Text("time")}  {Text("kind")}  {Text("user")} {Text("ori")} {Text("useCode")}  {Text("outcome")} {Text("code")}");
        if (withPrivate)
        {
            Terminal.Say("        " + (Private?.ToJsonString(ProtocolJson.Options) ?? (Content == PrivateContent.Destroyed
                ? "(the private part was destroyed on schedule)" : $"(the private part {Altered})")));
        }
    }

    private JsonObject ToJson(bool withPrivate)
    {
        var line = new JsonObject { ["index"] = Index, ["entry"] = Public?.DeepClone() };
        if (withPrivate)
        {
            line["private"] = Private?.DeepClone();
            line["privateGone"] = Content == PrivateContent.Destroyed;
        }

        if (Public is null || (withPrivate && Content == PrivateContent.Altered))
        {
            line["altered"] = true;
        }

        return line;
    }
}
