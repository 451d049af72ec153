using System.Globalization;

namespace Exchange.Node.Findings.Sampling;

/// <summary>One search to be reviewed.</summary>
/// <param name="User">Who searched.</param>
/// <param name="Index">Place of the entry.</param>
public sealed record SampleItem(string User, long Index)
{
    /// <summary>Where the inclusion proof is to be had.</summary>
    public string Proof => string.Create(CultureInfo.InvariantCulture, $"/api/audit/entries/{Index}/proof");
}
