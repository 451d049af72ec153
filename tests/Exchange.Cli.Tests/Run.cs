using System.Diagnostics;

namespace Exchange.Cli.Tests;

/// <summary>One run of the command, in a process of its own.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    /// <summary>The last line of standard output.</summary>
    public string LastLine => Output.TrimEnd().Split('\n')[^1];

    /// <summary>Runs the command to its end.</summary>
    public static async Task<Run> ExchangeAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "exchange.dll"));
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, await output, await errors);
    }
}
