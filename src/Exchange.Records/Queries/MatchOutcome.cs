namespace Exchange.Records.Queries;

/// <summary>How a criterion stands to a hit.</summary>
public enum MatchOutcome
{
    /// <summary>It was met as asked.</summary>
    Agreed,

    /// <summary>It was met nearly: a nickname, another spelling, a digit wrong.</summary>
    Partly,

    /// <summary>Something else is on record; the rest outweighs it.</summary>
    Differed,

    /// <summary>There is nothing to compare with.</summary>
    NotCompared,
}
