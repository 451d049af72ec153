using Exchange.Intake;

namespace Exchange.Node.Contributions;

/// <summary>A file or upload to take in.</summary>
/// <param name="Source">The source's name, for the audit entry and the file of rejected rows; never a path of somebody's disk.</param>
/// <param name="Content">The bytes, plain or gzip.</param>
/// <param name="Reader">Reads the layout.</param>
/// <param name="Format"><c>csv</c> or <c>ndjson</c>.</param>
public sealed record IncomingFile(string Source, Stream Content, IRecordReader Reader, string Format);
