namespace Exchange.Node.Findings.Detection;

/// <summary>One user's searches of one month, UTC.</summary>
/// <param name="User">Who.</param>
/// <param name="Month">The month.</param>
/// <param name="Searches">The searches, the first first; never none.</param>
public sealed record UserMonth(string User, (int Year, int Month) Month, IReadOnlyList<WatchedAct> Searches)
{
    /// <summary>The share of them that is so.</summary>
    public double Share(Func<WatchedAct, bool> isSo) => (double)Searches.Count(isSo) / Searches.Count;
}
