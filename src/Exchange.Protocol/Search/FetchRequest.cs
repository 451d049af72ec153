using Exchange.Records.Identity;

namespace Exchange.Protocol.Search;

/// <summary>The body of a request for one record. It stands in a body and not in an address, because ids may be personal.</summary>
/// <param name="Owner">Whose record.</param>
/// <param name="System">Source system.</param>
/// <param name="LocalId">The source system's id.</param>
public sealed record FetchRequest(Ori Owner, string System, string LocalId)
{
    /// <summary>The record's id.</summary>
    public RecordId ToId() => new(Owner, System, LocalId);
}
