using System.Globalization;
using Exchange.Protocol.Search;
using Exchange.Records.Codes;
using static Exchange.Protocol.Search.RecordSummary;

namespace Exchange.Node.Search.Pages;

/// <summary>A hit in words.</summary>
public static class HitWords
{
    /// <summary>The record's id, to open it by; null for a pointer.</summary>
    public static string? RecordId(HitFrame hit) => hit.Record is { } record
        ? $"{Text(record, "owner")}/{Text(record, "system")}/{Text(record, "localId")}" : null;

    /// <summary>Its kind, or what a pointer tells.</summary>
    public static string Title(HitFrame hit) => hit.Record is not { } record ? $"{hit.AgencyName} holds something on this"
        : Capital(CodeTables.RecordKinds.Find(Text(record, "kind") ?? "")?.Meaning ?? "record");

    /// <summary>When it happened or was reported, <c>yyyy-MM-dd</c>; null where that is not told.</summary>
    public static string? Date(HitFrame hit) => hit.Record is { } record
        ? Day(Text(record, "occurredFrom") ?? Text(record, "reportedAt") ?? Text(record, "updatedAt")) : null;

    /// <summary>The owner's number to quote; null where it gave none.</summary>
    public static string? Reference(HitFrame hit) => hit.Record is { } record ? Text(record, "ownerReference") : null;

    /// <summary>What the owner wants every reader to be told; null for nothing.</summary>
    public static string? Caveat(HitFrame hit) => hit.Record is { } record ? Text(record, "disseminationText") : null;

    /// <summary>A time as people read it, UTC.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
