using Exchange.Records.Fields;

namespace Exchange.Index.Segmented;

/// <summary>Labels as segments keep them.</summary>
internal static class LabelKeys
{
    private const char Separator = '\u001f';

    /// <summary>The label as one string.</summary>
    public static string Write(EntryLabel label) => string.Join(
        Separator, label.Kind, label.System, label.RecordMarks, label.EntityList, label.Role, label.EntityMarks, label.RecordOffenses);

    /// <summary>The label of such a string.</summary>
    public static EntryLabel Read(string key)
    {
        var parts = key.Split(Separator);
        return new EntryLabel(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }
}
