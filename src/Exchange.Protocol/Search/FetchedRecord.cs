namespace Exchange.Protocol.Search;

/// <summary>The answer to a request for one record.</summary>
/// <param name="Hit">The record, or the pointer to it.</param>
/// <param name="Sources">How fresh the owner's data are.</param>
public sealed record FetchedRecord(HitFrame Hit, IReadOnlyList<SourceAge> Sources)
{
    /// <summary>The notice, in every answer.</summary>
    public string Disclaimer { get; init; } = DoneFrame.Notice;
}
