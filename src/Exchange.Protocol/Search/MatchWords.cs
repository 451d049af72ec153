using Exchange.Records.Queries;

namespace Exchange.Protocol.Search;

/// <summary>Why a hit is one, in words.</summary>
public static class MatchWords
{
    /// <summary>What agreed, what nearly, what differed, what was not compared.</summary>
    public static string Of(IReadOnlyList<MatchReason>? reasons) =>
        string.Join("; ", (reasons ?? []).GroupBy(reason => reason.Outcome).OrderBy(group => group.Key)
            .Select(group => $"{Verb(group.Key)}: {string.Join(", ", group.Select(One).Distinct(StringComparer.Ordinal))}"));

    private static string One(MatchReason reason)
    {
        var asked = reason.Asked is null ? reason.Criterion : $"{reason.Criterion} `{reason.Asked}`";
        return reason.How is null ? asked : $"{asked} ({reason.How})";
    }

    private static string Verb(MatchOutcome outcome) => outcome switch
    {
        MatchOutcome.Agreed => "agreed",
        MatchOutcome.Partly => "nearly",
        MatchOutcome.Differed => "differed",
        MatchOutcome.NotCompared => "not compared",
    };
}
