namespace Exchange.Index.Segments;

/// <summary>The index as it is on disk at one moment.</summary>
/// <param name="FormatVersion">Of the commit point itself.</param>
/// <param name="Generation">Rises with every commit.</param>
/// <param name="NextFile">Number for the next file.</param>
/// <param name="Sequence">Up to which change of the record store the index has followed.</param>
/// <param name="Schema">Fingerprint of the schema, which begins with the version of analysis.</param>
/// <param name="Segments">What it consists of.</param>
internal sealed record CommitPoint(
    int FormatVersion, long Generation, long NextFile, long Sequence, string Schema, IReadOnlyList<CommitSegment> Segments)
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    public const int CurrentVersion = 1;
}
