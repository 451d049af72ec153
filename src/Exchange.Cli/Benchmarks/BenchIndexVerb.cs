using System.CommandLine;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Benchmarks;

/// <summary><c>exchange bench index</c>.</summary>
internal static class BenchIndexVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var docs = new Option<int>("--docs") { Description = "Entries of the corpus", DefaultValueFactory = _ => 500_000 };
        var queries = new Option<int>("--queries") { Description = "Queries of each class", DefaultValueFactory = _ => 1_000 };
        var rounds = new Option<int>("--rounds") { Description = "Times that each engine runs them all, in turn", DefaultValueFactory = _ => 7 };
        var seed = new Option<int>("--seed") { Description = "Draws another corpus", DefaultValueFactory = _ => 1 };
        var json = CommonOptions.Json();
        var command = new Command("index", "Our index beside Apache Lucene 8, where a JDK and liblucene8-java are installed")
        {
            docs, queries, rounds, seed, json,
        };
        command.SetAction(parsed =>
        {
            var settings = new IndexBenchSettings(parsed.GetValue(docs), parsed.GetValue(queries), parsed.GetValue(rounds), parsed.GetValue(seed));
            if (settings.Docs is < 100 or > 20_000_000 || settings.Queries < 1 || settings.Rounds < 1)
            {
                Terminal.Complain(["give 100 to 20,000,000 entries, at least one query and one round"]);
                return ExitCode.UsedWrongly;
            }

            var result = IndexBench.Run(settings);
            Terminal.SayResult(result, parsed.GetValue(json));

            return ExitCode.Done;
        });
        return command;
    }
}
