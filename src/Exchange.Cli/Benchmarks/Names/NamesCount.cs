namespace Exchange.Cli.Benchmarks.Names;

/// <summary>What a decision came to over many pairs of names.</summary>
/// <param name="What">Which pairs.</param>
/// <param name="Pairs">Pairs decided.</param>
/// <param name="Right">Pairs of one person that were matched.</param>
/// <param name="Missed">Pairs of one person that were not.</param>
/// <param name="Wrong">Pairs of two persons that were matched.</param>
/// <param name="Precision">Share of the matched that are right; null where the data have not both kinds of pairs.</param>
/// <param name="Recall">Share of the pairs of one person that were matched; null where there are none.</param>
/// <param name="F1">Harmonic mean of both.</param>
/// <param name="FalseMatchRate">Share of the pairs of two persons that were matched.</param>
internal sealed record NamesCount(
    string What, long Pairs, long Right, long Missed, long Wrong, double? Precision, double? Recall, double? F1, double? FalseMatchRate)
{
    /// <summary>Counts decisions.</summary>
    public static NamesCount Of(string what, IReadOnlyCollection<NamesDecision> decisions)
    {
        long right = decisions.Count(decision => decision is { IsSame: true, IsMatch: true });
        long wrong = decisions.Count(decision => decision is { IsSame: false, IsMatch: true });
        long same = decisions.Count(decision => decision.IsSame);
        var others = decisions.Count - same;
        var precision = others == 0 || same == 0 ? null : Share(right, right + wrong);
        var recall = Share(right, same);
        return new NamesCount(
            what, decisions.Count, right, same - right, wrong, precision, recall,
            precision is null ? null : Share(2 * right, right + wrong + same), Share(wrong, others));
    }

    private static double? Share(long part, long of) => of == 0 ? null : Math.Round((double)part / of, 4);
}
