using Exchange.Node.Setup;
using Exchange.Records.Identity;

namespace Exchange.Cli.Demonstration;

/// <summary>How the demonstration is run.</summary>
/// <param name="Folder">Where everything is put.</param>
/// <param name="Records">Rows over all agencies together.</param>
/// <param name="PortBase">The hub's port; the nodes have those after it.</param>
/// <param name="Json">Whether a program reads the result.</param>
internal sealed record DemoSettings(string Folder, int Records, int PortBase, bool Json)
{
    /// <summary>
    /// Folder in which the audit logs lie, linked from where they belong, so that a measurement can keep them in memory; null for no other.
    /// </summary>
    public string? LogsIn { get; init; }

    /// <summary>Whether the nodes take as many requests as come, which a measurement asks of them.</summary>
    public bool Unlimited { get; init; }

    /// <summary>Where the hub listens.</summary>
    public Uri HubAddress => new($"http://127.0.0.1:{PortBase}");

    /// <summary>Where the node with this number listens.</summary>
    public Uri NodeAddress(int number) => new($"http://127.0.0.1:{PortBase + 1 + number}");

    /// <summary>Settings of an agency's node.</summary>
    public static NodeSettings OfNode(Ori ori, string name, Uri listen) =>
        new() { Ori = ori, Name = name, Contact = $"records unit, 555-0100 ({ori})", Listen = listen };
}
