using Exchange.Cli.Terminals;
using Exchange.Node.Policies.Simulation;
using Exchange.Protocol.Search;
using Exchange.Policy.Redaction;
using Exchange.Policy.Requesters;
using Spectre.Console;

namespace Exchange.Cli.Policies;

/// <summary>A simulated answer as a table: what the requester would get, why, and what the own people see.</summary>
internal static class SimulationTable
{
    /// <summary>Prints it.</summary>
    public static void Show(SimulatedSearch simulated, Requester requester)
    {
        Terminal.Say(simulated.TemplateVersion == 0
            ? "no template is in force: the node shares with nobody"
            : FormattableString.Invariant($"template version {simulated.TemplateVersion}, digest {simulated.TemplateDigest}"));
        Terminal.Say(FormattableString.Invariant(
            $"{requester.Ori} for use code {requester.UseCode} would be told of {simulated.Total} records; ")
            + FormattableString.Invariant($"your own people find {simulated.OwnTotal}"));
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Record", $"{requester.Ori} gets", "Why", "Withheld, and why", "Your people see");
        foreach (var hit in simulated.Hits)
        {
            table.AddRow(
                Markup.Escape(hit.Record), Outcome(hit), Markup.Escape(Why(hit)),
                Markup.Escape(string.Join("\n", hit.Withheld.Select(Withheld))),
                Markup.Escape(hit.Own?.Record is { } own ? RecordSummary.Of(own) : "beyond the limit of your own search"));
        }

        Terminal.Show(table);
        foreach (var word in simulated.Suggestions)
        {
            Terminal.Say($"would be offered `{word.Meant}` instead of `{word.Asked}`");
        }
    }

    private static string Outcome(SimulatedHit hit) => hit.Outcome switch
    {
        SimulatedOutcome.Full => $"[green]full[/]\n{Markup.Escape(hit.Shown?.Record is { } record ? RecordSummary.Of(record) : "")}",
        SimulatedOutcome.Pointer => "[yellow]pointer[/]",
        SimulatedOutcome.NotShown => "[red]nothing[/]",
        SimulatedOutcome.NotFound => "[red]nothing: not found[/]",
        SimulatedOutcome.BeyondLimit => "nothing here: beyond the limit",
    };

    private static string Why(SimulatedHit hit) => hit.Outcome switch
    {
        SimulatedOutcome.NotFound => "what was asked stands only where the requester may not search",
        _ when hit.LevelRules.Count == 0 => "no rule lets the requester in",
        _ => $"level by {string.Join(", ", hit.LevelRules)}",
    };

    private static string Withheld(WithheldGroup group) =>
        $"{group.Group}: {group.Action} by {group.Rules.Replace(" ", ", ", StringComparison.Ordinal)}";
}
