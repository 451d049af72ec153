using System.Globalization;
using System.Text.Json.Nodes;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>One entry that was found.</summary>
/// <param name="Index">Its place in the log.</param>
/// <param name="Entry">Its public part, as it is hashed.</param>
/// <param name="Content">Whether its private part can be had, and is what the entry committed to.</param>
/// <param name="Private">Its private part; null where it cannot be had.</param>
/// <param name="DestroyedOn">When the private part was destroyed, as far as the log tells.</param>
public sealed record AuditRow(
    long Index, JsonObject Entry, PrivateContent Content, JsonObject? Private = null, DateOnly? DestroyedOn = null)
{
    /// <summary>Where the inclusion proof is to be had.</summary>
    public string Proof => string.Create(CultureInfo.InvariantCulture, $"/api/audit/entries/{Index}/proof");

    /// <summary>The entry again, for reading.</summary>
    internal LoggedEntry ToEntry() => new(Index, Entry, Private, Content);
}
