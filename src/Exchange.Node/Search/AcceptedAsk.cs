using Exchange.Protocol.Assertions;
using Exchange.Records.Queries;

namespace Exchange.Node.Search;

/// <summary>A search that was checked and of which there is an entry. Only <see cref="AskExchange"/> makes one.</summary>
public sealed class AcceptedAsk
{
    internal AcceptedAsk(Assertion assertion, RecordQuery query, byte[] body)
    {
        Assertion = assertion;
        Query = query;
        Body = body;
    }

    internal Assertion Assertion { get; }

    internal RecordQuery Query { get; }

    internal byte[] Body { get; }
}
