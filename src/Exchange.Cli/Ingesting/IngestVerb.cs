using System.CommandLine;
using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Ingesting;

/// <summary><c>exchange ingest</c>.</summary>
internal static class IngestVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var node = CommonOptions.Node();
        var mapping = new Option<string>("--mapping")
        {
            Description = "Mapping file for CSV; without it the file holds canonical records as NDJSON",
            HelpName = "FILE",
        };
        var files = new Argument<string[]>("FILE") { Description = "Files to take in, plain or gzip", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var command = new Command("ingest", "Take files into a node's records; the same file again changes nothing") { node, mapping, files, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var source = IngestSource.Open(parsed.GetValue(mapping));
            if (source.Problems.Count > 0)
            {
                Terminal.Complain(source.Problems.Select(problem => $"{parsed.GetValue(mapping)}:{problem}"));
                return ExitCode.SaidNo;
            }

            var missing = parsed.GetValue(files)!.Where(file => !File.Exists(file)).ToList();
            if (missing.Count > 0)
            {
                Terminal.Complain(missing.Select(file => $"there is no file `{file}`"));
                return ExitCode.SaidNo;
            }

            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            return await new IngestFiles(opened, source, parsed.GetValue(json)).RunAsync(parsed.GetValue(files)!, cancellationToken);
        });
        return command;
    }
}
