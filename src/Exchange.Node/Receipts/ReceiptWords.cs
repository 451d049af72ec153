using System.Globalization;
using Exchange.Policy.Templates;

namespace Exchange.Node.Receipts;

/// <summary>A receipt's story in words.</summary>
public static class ReceiptWords
{
    /// <summary>The lines, the most important first.</summary>
    public static IReadOnlyList<string> Of(ReceiptStory story)
    {
        var lines = new List<string> { First(story) };
        lines.Add($"for: {Purpose(story)}");
        lines.Add(story.Rules is { } rules
            ? $"decided by: template version {Number(story.TemplateVersion)} ({story.TemplateDigest}), rules {string.Join(", ", rules)}"
            : "what was decided was in the private part of the entry, which has been destroyed");
        lines.AddRange((story.Withheld ?? []).Select(group =>
            $"withheld: {group.Group}, {(group.Action == "mask" ? "shown in part" : "hidden")}"
            + (group.Rules.Length > 0 ? $", by {group.Rules}" : "")));
        lines.AddRange((story.Obligations ?? []).Select(duty => "must: " + duty.Type + Hours(duty) + (duty.Text is null ? "" : $": {duty.Text}")));
        lines.Add($"entry {story.Index} ({story.Entry}), request {story.Request}");
        return lines;
    }

    private static string First(ReceiptStory story)
    {
        var what = story.Level switch
        {
            SharingLevel.Pointer => "only that there is a record" + (story.Record is null ? "" : $" ({story.Record})"),
            SharingLevel.Full => $"record {story.Record}",
            SharingLevel.None or null => "a record",
        };
        var who = $"{story.User} of {story.Ori}" + (story.OnBehalfOf is null ? "" : $" on behalf of {story.OnBehalfOf}");
        var when = story.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"{story.Owner?.Text ?? "an agency"} showed {who} {what} on {when}";
    }

    private static string Purpose(ReceiptStory story) =>
        string.Join(", ", new[] { $"code {story.UseCode}", story.Reason, story.CaseNumber is null ? null : $"case {story.CaseNumber}" }
            .Where(part => part is not null));

    private static string Hours(Obligation duty) => duty.Hours is { } hours ? $" {Number(hours)} hours" : "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "unknown";
}
