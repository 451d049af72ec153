using System.Globalization;
using System.Text;
using Exchange.Node.Findings;

namespace Exchange.Node.Reports;

/// <summary>A self-audit report to be printed.</summary>
public static class SelfAuditText
{
    /// <summary>The report as plain text.</summary>
    public static string Of(SelfAudit report)
    {
        var text = new StringBuilder();
        Line(text, $"Self-audit report of {report.Name} ({report.Ori}), {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd} (UTC)");
        Line(text, $"made {report.MadeAt:yyyy-MM-dd HH:mm}Z from {report.Entries} entries of the audit log, {report.Altered} of them altered");
        Part(text, "Use by purpose", report.ByUseCode.Select(pair => $"code {pair.Key}: {pair.Value}"));
        Part(text, "Users", report.Users.Select(user =>
            $"{user.User}: {user.Searches} searches, {user.Records} records, {user.Refusals} refused; "
            + string.Join(", ", user.ByUseCode.Select(pair => $"{pair.Key} {pair.Value}"))));
        Part(text, "Refusals", report.Refusals.Select(pair => $"{pair.Key}: {pair.Value}"));
        Part(text, "Answers given to other agencies", report.Disseminated.Select(pair => $"{pair.Key}: {pair.Value}"));
        Part(text, "Sample of what left the agency", report.Sample.Select(Words));
        Part(text, "Prints and exports", report.Outputs.Select(Words));
        Part(text, "Findings", report.Findings.Select(one =>
            $"{one.Finding.Id} ({one.Finding.Score}) {one.Finding.Why}: "
            + (one.Disposition is { } done ? $"{Dispositions.Name(done.Disposition)} by {done.By}, entry {done.Index}" : "open")));
        Part(text, "Submissions", report.Submissions.Select(one =>
            $"{one.Month} {one.Source}: {one.Contributions} contributions, {one.Accepted} records taken, {one.Rejected} rows rejected"));
        Part(text, "Signed checkpoint of the log", report.Checkpoint.TrimEnd().Split('\n'));
        return text.ToString();
    }

    private static string Words(Dissemination one) =>
        $"entry {one.Index}, {one.At:yyyy-MM-dd HH:mm}Z, {one.User} of {one.Agency}" + (one.Recipient is null ? "" : $" for {one.Recipient}")
        + $", request {one.Request ?? "none"}, receipts {string.Join(' ', one.Receipts)}, records {string.Join(' ', one.Records)}: "
        + $"{one.UseCode} {one.Reason} {one.CaseNumber}" + (one.DestroyedAt is { } at ? $"; destroyed {at:yyyy-MM-dd}" : "");

    private static void Part(StringBuilder text, string title, IEnumerable<string> lines)
    {
        Line(text, $"");
        Line(text, $"{title}");
        var any = false;
        foreach (var line in lines)
        {
            Line(text, $"  {line}");
            any = true;
        }

        if (!any)
        {
            Line(text, $"  none");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
