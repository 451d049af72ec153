using Exchange.Records.Identity;
using Exchange.Records.Json;

namespace Exchange.Storage.Contributions;

/// <summary>A head joined with its latest version.</summary>
internal sealed record RecordRow(
    string System, string LocalId, long Sequence, long Version, long Deleted, string HandMarks, byte[] Canonical, string ReceivedAt)
{
    /// <summary>The columns, to which a condition on <c>h</c> is added.</summary>
    public const string Select =
        "SELECT h.system AS System, h.local_id AS LocalId, h.sequence AS Sequence, h.version AS Version, h.deleted AS Deleted, " +
        "h.hand_marks AS HandMarks, v.canonical AS Canonical, v.received_at AS ReceivedAt " +
        "FROM heads h JOIN versions v ON v.system = h.system AND v.local_id = h.local_id AND v.version = h.version";

    /// <summary>The record with the marks set by hand added.</summary>
    public StoredRecord ToStored()
    {
        var record = RecordJson.FromCanonical(Canonical);
        var marks = SplitMarks(HandMarks)!;
        var marked = marks.Count == 0 ? record : record with { Marks = [.. record.Marks.Union(marks, StringComparer.Ordinal)] };
        return new StoredRecord(marked, (int)Version, StoredTime.Parse(ReceivedAt));
    }

    /// <summary>The step of the change feed.</summary>
    public RecordChange ToChange(Ori owner) =>
        Deleted != 0 ? new RecordChange.Deleted(Sequence, new RecordId(owner, System, LocalId)) : new RecordChange.Put(Sequence, ToStored().Record);

    /// <summary>The marks of a stored list.</summary>
    public static IReadOnlyList<string>? SplitMarks(string? marks) => marks switch
    {
        null => null,
        "" => [],
        _ => marks.Split('|'),
    };
}
