using System.Text.Json.Nodes;

namespace Exchange.Policy.Redaction;

/// <summary>A record as a requester may see it.</summary>
/// <param name="Document">What is left.</param>
/// <param name="Withheld">The field groups that were masked or hidden, whether or not the record had anything in them.</param>
public sealed record RedactedRecord(JsonObject Document, IReadOnlyList<WithheldGroup> Withheld);
