using Exchange.Protocol.Search;
using Exchange.Storage.Outputs;

namespace Exchange.Node.Outputs;

/// <summary>A line of the register, and the record that may leave now.</summary>
/// <param name="Output">The line.</param>
/// <param name="Record">The record as its owner disclosed it for this output.</param>
/// <param name="Notice">What every copy carries, on paper or as a file.</param>
public sealed record RegisteredOutput(StoredOutput Output, FetchedRecord Record, string Notice = RegisteredOutput.Prohibition)
{
    /// <summary>Where no copy may go (RLEX-VII-B-4, VIII-C-3).</summary>
    public const string Prohibition = "Not for case file · not for judicial process";
}
