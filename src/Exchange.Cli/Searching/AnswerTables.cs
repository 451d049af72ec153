using System.Globalization;
using System.Text;
using Exchange.Cli.Terminals;
using Exchange.Policy.Receipts;
using Exchange.Policy.Templates;
using Exchange.Protocol.Search;
using Spectre.Console;

namespace Exchange.Cli.Searching;

/// <summary>An answer as tables: the hits, best first, and how every agency stands.</summary>
internal static class AnswerTables
{
    /// <summary>Prints the tables.</summary>
    public static void Show(IReadOnlyList<Frame> frames)
    {
        var hits = frames.OfType<HitFrame>().OrderByDescending(hit => hit.Score ?? 0).ThenBy(hit => hit.Agency).ToList();
        if (hits.Count == 0)
        {
            Terminal.Say("no agency discloses anything on this; agencies that did not answer are listed below");
        }
        else
        {
            Terminal.Show(Hits(hits));
        }

        Terminal.Show(Agencies(frames.OfType<StatusFrame>()));
        foreach (var line in FacetLines.Of([.. frames.OfType<FacetFrame>()]).Concat(Suggestions(frames.OfType<StatusFrame>())))
        {
            Terminal.Say(line);
        }

        if (frames.OfType<DoneFrame>().FirstOrDefault() is { } done)
        {
            Terminal.Say(FormattableString.Invariant(
                $"{done.Hits} hits ({done.Pointers} pointers), {done.WithheldFields} field groups withheld, ") +
                FormattableString.Invariant($"{done.Answered} of {done.Agencies} agencies answered, ") +
                FormattableString.Invariant($"first hit after {done.FirstHitMs ?? 0:F0} ms, all after {done.TotalMs:F0} ms"));
            Terminal.Say(done.Disclaimer);
        }
        else
        {
            Terminal.Complain(["the answer broke off; what is shown is not all"]);
        }
    }

    /// <summary>Prints one fetched record's row: owner, level, what was withheld, obligations, whom to call.</summary>
    public static void ShowOne(FetchedRecord fetched)
    {
        Terminal.Show(Hits([fetched.Hit]));
        foreach (var obligation in fetched.Hit.Receipt.Obligations)
        {
            Terminal.Say($"you must: {obligation.Type}{(obligation.Text is null ? "" : $": {obligation.Text}")}");
        }

        Terminal.Say($"receipt {fetched.Hit.Receipt.Id}");
    }

    private static Table Hits(IEnumerable<HitFrame> hits)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Agency", "What", "Why", "Level", "Withheld, and why", "Whom to call");
        foreach (var hit in hits)
        {
            table.AddRow(
                Markup.Escape($"{hit.AgencyName} ({hit.Agency})"),
                Markup.Escape(hit.Record is null ? "holds something on this" : RecordSummary.Of(hit.Record)) + Fragments(hit),
                Markup.Escape(MatchWords.Of(hit.Why)),
                hit.Level == SharingLevel.Full ? "[green]full[/]" : "[yellow]pointer[/]",
                Markup.Escape(Withheld(hit.Receipt, hit.Level)),
                Markup.Escape(hit.Contact));
        }

        return table;
    }

    /// <summary>Pieces of the narrative with the words that were asked for in bold.</summary>
    private static string Fragments(HitFrame hit) => string.Concat((hit.Highlights ?? []).Select(piece =>
    {
        var (line, at) = (new StringBuilder("\n... "), 0);
        foreach (var mark in piece.Marks)
        {
            line.Append(Markup.Escape(piece.Text[at..mark.Offset]))
                .Append(CultureInfo.InvariantCulture, $"[bold]{Markup.Escape(piece.Text.Substring(mark.Offset, mark.Length))}[/]");
            at = mark.Offset + mark.Length;
        }

        return line.Append(Markup.Escape(piece.Text[at..])).Append(" ...").ToString();
    }));

    private static IEnumerable<string> Suggestions(IEnumerable<StatusFrame> statuses) =>
        statuses.SelectMany(status => status.Suggestions ?? []).Distinct().GroupBy(word => word.Asked, StringComparer.Ordinal)
            .Select(group => $"did you mean {string.Join(" or ", group.Select(word => $"`{word.Meant}`"))} instead of `{group.Key}`?");

    private static string Withheld(Receipt receipt, SharingLevel level)
    {
        var groups = level == SharingLevel.Pointer
            ? "everything"
            : string.Join(", ", receipt.Withheld.Select(group => group.Action == "mask" ? $"{group.Group} (in part)" : group.Group));
        return groups.Length == 0 ? "nothing" : $"{groups}: rules {string.Join(", ", receipt.Rules)}";
    }

    private static Table Agencies(IEnumerable<StatusFrame> statuses)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Agency", "Status", "Reason", "Matches", "Age of data");
        foreach (var status in statuses.OrderBy(status => status.Agency))
        {
            var color = status.Status == AgencyStatus.Answered ? "green" : "red";
            table.AddRow(
                Markup.Escape($"{status.Name} ({status.Agency})"),
                $"[{color}]{status.Status}[/]",
                Markup.Escape(status.Reason ?? ""),
                $"{status.Total?.ToString(CultureInfo.InvariantCulture)}{(status.Partial == true ? " or more" : "")}",
                Markup.Escape(string.Join(
                    ", ", (status.Sources ?? []).Select(source => $"{source.System} {source.LastReceivedAt:yyyy-MM-dd HH:mm}Z"))));
        }

        return table;
    }
}
