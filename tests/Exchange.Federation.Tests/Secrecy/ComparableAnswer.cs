using System.Text.RegularExpressions;

namespace Exchange.Federation.Tests.Secrecy;

/// <summary>Answers without what is random or measures time: receipt ids, milliseconds, and when a source was last heard of.</summary>
internal static partial class ComparableAnswer
{
    /// <summary>A line or body of an answer.</summary>
    public static string Of(string answer) => Measured().Replace(Received().Replace(Receipts().Replace(answer, "receipt"), "received"), "ms");

    [GeneratedRegex("\"id\":\"[0-9a-z]{26}\"")]
    private static partial Regex Receipts();

    [GeneratedRegex("\"lastReceivedAt\":\"[^\"]+\"")]
    private static partial Regex Received();

    [GeneratedRegex("\"(totalMs|firstHitMs)\":[0-9.E-]+")]
    private static partial Regex Measured();
}
