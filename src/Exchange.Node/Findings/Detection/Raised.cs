using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Exchange.Node.Findings.Rules;

namespace Exchange.Node.Findings.Detection;

/// <summary>Makes findings out of acts.</summary>
internal static class Raised
{
    private const int IdLength = 20;
    private const double ScorePerDoubling = 5;

    /// <summary>The case of one user in one month.</summary>
    public static Finding Of(FindingRule rule, WatchedLog log, IReadOnlyList<WatchedAct> acts, string why) =>
        Of(rule, log, acts, why, $"{acts[0].Ori}/{acts[0].User}/{Month(acts[0])}");

    /// <summary>The case of several users, named by where it begins.</summary>
    public static Finding OfMany(FindingRule rule, WatchedLog log, IReadOnlyList<WatchedAct> acts, string why) =>
        Of(rule, log, acts, why, $"entry {acts[0].Index}");

    private static Finding Of(FindingRule rule, WatchedLog log, IReadOnlyList<WatchedAct> acts, string why, string key) => new(
        Id(log.Origin, rule.Id, key), rule.Id, rule.Title, [.. acts.Select(act => Who(act, log)).Distinct().Order(StringComparer.Ordinal)], why,
        Score(rule, acts.Count), acts[0].At, acts[^1].At, [.. acts.Select(act => act.Index)]);

    private static string Who(WatchedAct act, WatchedLog log) => act.Ori == log.Ori ? act.User : $"{act.User} of {act.Ori}";

    private static int Score(FindingRule rule, int acts) =>
        (int)Math.Min(100, rule.Score + (ScorePerDoubling * Math.Log2(Math.Max(1, (double)acts / rule.AtLeast))));

    private static string Month(WatchedAct act) => string.Create(CultureInfo.InvariantCulture, $"{act.At:yyyy-MM}");

    private static string Id(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..IdLength];
}
