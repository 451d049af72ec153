using Exchange.Protocol.Assertions;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Node.Search;

/// <summary>A search that was checked and of which there is an entry. Only <see cref="AskExchange"/> makes one.</summary>
public sealed class AcceptedAsk
{
    internal AcceptedAsk(Assertion assertion, RecordQuery query, IReadOnlyList<Ori>? agencies, byte[] body)
    {
        Assertion = assertion;
        Query = query;
        Agencies = agencies;
        Body = body;
    }

    internal Assertion Assertion { get; }

    internal RecordQuery Query { get; }

    internal IReadOnlyList<Ori>? Agencies { get; }

    internal byte[] Body { get; }
}
