using System.CommandLine;
using Exchange.Cli.Benchmarks.Persons;
using Exchange.Cli.Benchmarks.Policies;

namespace Exchange.Cli.Benchmarks;

/// <summary><c>exchange bench</c>.</summary>
internal static class BenchVerbs
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("bench", "Measure, as ratios in one run")
    {
        BenchFederationVerb.Create(),
        BenchIndexVerb.Create(),
        BenchIntakeVerb.Create(),
        BenchAuditVerb.Create(),
        BenchAuditFindVerb.Create(),
        BenchPersonsVerb.Create(),
        BenchNamesVerb.Create(),
        BenchPolicyVerb.Create(),
    };
}
