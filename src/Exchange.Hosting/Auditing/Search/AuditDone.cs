namespace Exchange.Hosting.Auditing.Search;

/// <summary>The end of an answer.</summary>
/// <param name="Rows">How many rows it had.</param>
/// <param name="Read">How many entries were read for it.</param>
/// <param name="Size">Size of the tree when it was asked; every row has a proof in this tree.</param>
/// <param name="Next">Ask again with <c>before</c> of this value for what comes next; null where there is nothing more.</param>
public sealed record AuditDone(long Rows, long Read, long Size, long? Next = null);
