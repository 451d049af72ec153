using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>One way to meet a part, in one segment.</summary>
/// <param name="Cursors">Its terms, each at its first entry.</param>
/// <param name="Points">What it adds to a sum.</param>
/// <param name="Allowed">1 for each label with which it may be searched; null for all.</param>
internal sealed record EnoughWay(PostingsCursor[] Cursors, int Points, byte[]? Allowed)
{
    /// <summary>Whether it may be searched with the label.</summary>
    public bool Allows(int label) => Allowed is null || Allowed[label] != 0;
}
