using System.CommandLine;

namespace Exchange.Cli.Policies;

/// <summary><c>exchange policy</c>.</summary>
internal static class PolicyVerbs
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("policy", "Sharing templates: check, explain, test")
    {
        PolicyCheckVerb.Create(),
        PolicyExplainVerb.Create(),
        PolicyTestVerb.Create(),
    };
}
