using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Setup;

namespace Exchange.Cli.Nodes;

/// <summary><c>exchange node init</c>.</summary>
internal static class NodeInitVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("node; it must be empty or absent");
        var ori = new Option<string>("--ori") { Description = "The agency's nine-character ORI", Required = true };
        var name = new Option<string>("--name") { Description = "The agency's name", Required = true };
        var contact = new Option<string>("--contact") { Description = "Whom other agencies call", DefaultValueFactory = _ => "records unit" };
        var listen = new Option<string>("--listen")
        {
            Description = "Address to listen on; plain HTTP only on loopback",
            DefaultValueFactory = _ => "http://127.0.0.1:7001",
        };
        var database = CommonOptions.Database();
        var command = new Command("init", "Make a new node: folder, keys, settings, and node.json for the hub")
        {
            folder, ori, name, contact, listen, database,
        };
        command.SetAction(parsed =>
        {
            var words = new Words();
            var settings = new NodeSettings
            {
                Ori = words.ReadOri("--ori", parsed.GetValue(ori)),
                Name = parsed.GetValue(name)!,
                Contact = parsed.GetValue(contact)!,
                Listen = words.ReadAddress("--listen", parsed.GetValue(listen)!),
                Database = parsed.GetValue(database),
            };
            return words.Problems.Count > 0 ? ReportWrong(words) : Run(new NodeFolder(parsed.GetValue(folder)!), settings);
        });
        return command;
    }

    private static int Run(NodeFolder folder, NodeSettings settings)
    {
        var problems = InitializeNode.Run(folder, settings);
        if (problems.Count == 0)
        {
            Terminal.Say($"made node {settings.Ori} ({settings.Name}) in {folder.Root}");
            Terminal.Say($"next: carry {folder.Description} to the hub and run `exchange hub enroll HUB {folder.Description}`,");
            Terminal.Say($"      then `exchange node join {folder.Root} HUB/hub.json` and `exchange node run {folder.Root}`");
        }

        return Terminal.Report(problems);
    }

    private static int ReportWrong(Words words)
    {
        Terminal.Report(words.Problems);
        return ExitCode.UsedWrongly;
    }
}
