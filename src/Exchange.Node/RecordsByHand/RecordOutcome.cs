namespace Exchange.Node.RecordsByHand;

/// <summary>What came of changing a record by hand.</summary>
public enum RecordOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>There is no such record.</summary>
    NotFound,

    /// <summary>The mark is none of the table, or no order number or reason was given.</summary>
    Refused,
}
