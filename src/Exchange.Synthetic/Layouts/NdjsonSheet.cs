using Exchange.Records;
using Exchange.Records.Json;

namespace Exchange.Synthetic.Layouts;

/// <summary>Writes records as canonical JSON, one a line.</summary>
internal sealed class NdjsonSheet : IExportSheet
{
    /// <inheritdoc />
    public byte[] Header { get; } = [];

    /// <inheritdoc />
    public byte[] Row(ContributedRecord record) => [.. RecordJson.ToCanonical(record), (byte)'\n'];
}
