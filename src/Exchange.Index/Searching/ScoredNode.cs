namespace Exchange.Index.Searching;

/// <summary>A part of a record query that adds to the score of the records that meet it.</summary>
internal abstract class ScoredNode : RecordNode
{
    /// <summary>What a record of the stretch that was filled last is worth; 0 when it does not meet the part.</summary>
    public abstract double WorthOf(int place);

    /// <summary>Forgets the stretch.</summary>
    public abstract void Clear();
}
