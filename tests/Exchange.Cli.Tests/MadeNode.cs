namespace Exchange.Cli.Tests;

/// <summary>A node's folder as `exchange node init` makes it.</summary>
internal sealed class MadeNode : IDisposable
{
    /// <summary>The agency.</summary>
    public const string Ori = "FL9900100";

    private readonly TemporaryFolder folder = new();

    /// <summary>The node's folder.</summary>
    public string Path => folder.At("node");

    /// <summary>Makes it.</summary>
    public static async Task<MadeNode> CreateAsync()
    {
        var node = new MadeNode();
        var run = await Run.ExchangeAsync("node", "init", node.Path, "--ori", Ori, "--name", "Port Tamarind Police");
        run.ExitCode.ShouldBe(0, run.Errors);
        return node;
    }

    /// <summary>A file beside the node's folder.</summary>
    public string Write(string name, params string[] lines)
    {
        var path = folder.At(name);
        File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>A canonical record on one line.</summary>
    public static string Record(string localId, string surname = "Conklin", string more = "") =>
        $$$"""{"owner":"{{{Ori}}}","system":"rms","localId":"{{{localId}}}","kind":"incident",""" +
        $$$"""
        "persons":[{"id":"p1","role":"INCIDENT-SUBJECT","name":{"surname":"{{{surname}}}"}}]{{{more}}}}
        """;

    /// <inheritdoc />
    public void Dispose() => folder.Dispose();
}
