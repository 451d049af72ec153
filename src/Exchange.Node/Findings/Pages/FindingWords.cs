namespace Exchange.Node.Findings.Pages;

/// <summary>Findings in words.</summary>
internal static class FindingWords
{
    /// <summary>What can become of a finding, to choose from.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Dispositions { get; } =
        [.. Enum.GetValues<Disposition>().Select(one => KeyValuePair.Create(Findings.Dispositions.Name(one), Words(one)))];

    /// <summary>Why it was raised, as a sentence; it begins with the name of an account, which stays as it is.</summary>
    public static string Why(Finding finding) => finding.Why + ".";

    /// <summary>Whether it is open, or what became of it.</summary>
    public static string State(FindingCase found) => found switch
    {
        { HasGrown: true, Disposition: { } before } => $"Open again: more has come since \"{Words(before.Disposition)}\"",
        { Disposition: { } done } => Words(done.Disposition),
        _ => "Open",
    };

    private static string Words(Disposition disposition) => disposition switch
    {
        Disposition.Explained => "Explained: there was a good reason",
        Disposition.Misuse => "Misuse: reported at once",
        Disposition.Training => "Training: the user was taught",
        Disposition.FalseAlarm => "False alarm: the rule was wrong",
    };
}
