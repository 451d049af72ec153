namespace Exchange.Audit.Proofs;

/// <summary>The counters that RFC 9162 calls fn and sn: the node on the path, the last node of its level.</summary>
internal struct PathWalk(long node, long last)
{
    private long node = node;
    private long last = last;

    public readonly bool IsAtTop => last == 0;

    /// <summary>Goes up from the right end of a whole subtree to that subtree's root.</summary>
    public void SkipWholeSubtree()
    {
        while ((node & 1) == 1)
        {
            Rise();
        }
    }

    /// <summary>Goes up past one sibling; true where the sibling stands to the left.</summary>
    public bool Step()
    {
        var siblingIsLeft = (node & 1) == 1 || node == last;
        if (siblingIsLeft)
        {
            // A last node without a right sibling rises unchanged until it is a right child.
            while ((node & 1) == 0 && node != 0)
            {
                Rise();
            }
        }

        Rise();
        return siblingIsLeft;
    }

    private void Rise()
    {
        node >>= 1;
        last >>= 1;
    }
}
