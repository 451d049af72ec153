using Exchange.Node.Setup;
using Exchange.Synthetic;

namespace Exchange.Cli.Demonstration;

/// <summary>One agency of the demonstration.</summary>
/// <param name="Export">Its export.</param>
/// <param name="Folder">Its node's folder.</param>
/// <param name="Address">Where its node listens.</param>
internal sealed record DemoAgency(AgencySummary Export, NodeFolder Folder, Uri Address)
{
    /// <summary>File with the token of the agency's analyst.</summary>
    public string AnalystToken => Folder.At("analyst.token");

    /// <summary>File with the token of the agency's records system.</summary>
    public string FeedToken => Folder.At("feed.token");

    /// <summary>Name of the source at the node.</summary>
    public string Source => Export.Mapping is null ? Node.Contributions.SourceReaders.Canonical : Path.GetFileNameWithoutExtension(Export.Mapping);
}
