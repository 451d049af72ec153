using System.CommandLine;

namespace Exchange.Cli.Policies;

/// <summary><c>exchange policy</c>.</summary>
internal static class PolicyVerbs
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create()
    {
        var policy = new Command("policy", "Sharing templates: check, explain, test, simulate, compare, draft, approve, publish, roll back")
        {
            PolicyCheckVerb.Create(),
            PolicyExplainVerb.Create(),
            PolicyTestVerb.Create(),
            PolicySimulateVerb.Create(),
            PolicyDiffVerb.Create(),
            PolicyStartersVerb.Create(),
        };
        foreach (var verb in TemplateLifeVerbs.Create())
        {
            policy.Add(verb);
        }

        return policy;
    }
}
