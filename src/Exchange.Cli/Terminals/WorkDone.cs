using Spectre.Console;

namespace Exchange.Cli.Terminals;

/// <summary>How far long work has come.</summary>
/// <param name="Done">How much is done.</param>
/// <param name="Of">Of how much; null when nobody knows.</param>
/// <param name="Note">What to say beside it.</param>
public readonly record struct WorkDone(double Done, double? Of, string Note)
{
    internal void Show(ProgressTask task, string title)
    {
        task.Description = Markup.Escape($"{title} {Note}");
        task.IsIndeterminate = Of is null;
        task.MaxValue = Of ?? 1;
        task.Value = Of is null ? 0 : Done;
    }
}
