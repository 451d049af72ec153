using System.CommandLine;
using Exchange.Node.Reports;

namespace Exchange.Cli.Audits.Reports;

/// <summary>The options that say of which days.</summary>
internal sealed class PeriodOptions
{
    private readonly Option<DateOnly> from = new("--from") { Description = "The first day, UTC", HelpName = "yyyy-MM-dd", Required = true };
    private readonly Option<DateOnly> to = new("--to") { Description = "The last day, UTC", HelpName = "yyyy-MM-dd", Required = true };

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(from);
        command.Add(to);
    }

    /// <summary>What was given.</summary>
    public ReportPeriod Read(ParseResult parsed) => new(parsed.GetValue(from), parsed.GetValue(to));
}
