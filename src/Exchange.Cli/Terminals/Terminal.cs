using System.Text.Json;
using Exchange.Protocol;
using Exchange.Records.Validation;
using Spectre.Console;

namespace Exchange.Cli.Terminals;

/// <summary>What people and programs see: results on standard output, everything else on standard error.</summary>
public static class Terminal
{
    private const int WidthForPrograms = 160;

    private static readonly IAnsiConsole Results = Create(Console.Out, Console.IsOutputRedirected);
    private static readonly IAnsiConsole Errors = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>Whether somebody watches, so that progress is worth drawing.</summary>
    public static bool IsWatched => !Console.IsErrorRedirected;

    /// <summary>A line of the result.</summary>
    public static void Say(string line) => Console.Out.WriteLine(line);

    /// <summary>A value for a program, on one line.</summary>
    public static void SayJson(object value) =>
        Console.Out.WriteLine(JsonSerializer.Serialize(value, value.GetType(), ProtocolJson.Options));

    /// <summary>A result that says itself what it is: for a program on one line, or for people.</summary>
    public static void SayResult(object result, bool asJson)
    {
        if (asJson)
        {
            SayJson(result);
        }
        else
        {
            Say(result.ToString()!);
        }
    }

    /// <summary>A table of the result.</summary>
    public static void Show(Table table) => Results.Write(table);

    /// <summary>A line about what is going on.</summary>
    public static void Note(string line) => Console.Error.WriteLine(line);

    /// <summary>What is not wrong and yet worth a look.</summary>
    public static void Warn(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Errors.MarkupLineInterpolated($"[yellow]warning:[/] {line}");
        }
    }

    /// <summary>What is wrong, all of it, and what to do.</summary>
    public static void Complain(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Errors.MarkupLineInterpolated($"[red]error:[/] {line}");
        }
    }

    /// <summary>Lists problems and gives the exit code that goes with there being any.</summary>
    public static int Report(IReadOnlyCollection<Problem> problems)
    {
        Complain(problems.Select(problem => problem.ToString()));
        return problems.Count == 0 ? ExitCode.Done : ExitCode.SaidNo;
    }

    /// <summary>Runs long work under a bar when somebody watches; the work reports how much is done, of how much when it is known.</summary>
    public static async Task<T> WithProgressAsync<T>(string title, Func<IProgress<WorkDone>, Task<T>> work)
    {
        if (!IsWatched)
        {
            return await work(new Progress<WorkDone>());
        }

        return await Errors.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(title, maxValue: 1);
                var result = await work(new Progress<WorkDone>(done => done.Show(task, title)));
                task.Value = task.MaxValue;
                return result;
            });
    }

    /// <summary>Colour is for people; a program or a file gets plain text of a width that does not depend on anybody's window.</summary>
    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (redirected)
        {
            console.Profile.Width = WidthForPrograms;
        }

        return console;
    }
}
