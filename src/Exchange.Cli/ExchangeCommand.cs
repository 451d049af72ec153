using System.CommandLine;
using Exchange.Cli.Audits;
using Exchange.Cli.Benchmarks;
using Exchange.Cli.Demonstration;
using Exchange.Cli.Doctoring;
using Exchange.Cli.Findings;
using Exchange.Cli.Hubs;
using Exchange.Cli.Ingesting;
using Exchange.Cli.Mappings;
using Exchange.Cli.Nodes;
using Exchange.Cli.Notices;
using Exchange.Cli.Outputs;
using Exchange.Cli.Policies;
using Exchange.Cli.Receipts;
using Exchange.Cli.RecordActs;
using Exchange.Cli.Schemas;
using Exchange.Cli.Searching;
using Exchange.Cli.Synthesis;
using Exchange.Cli.Terminals;

namespace Exchange.Cli;

/// <summary>The command <c>exchange</c>: its verbs, and the one place where failures become exit codes.</summary>
public static class ExchangeCommand
{
    /// <summary>Runs the command; 0 done, 1 said no, 2 used wrongly.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Terminal.Complain([.. parsed.Errors.Select(error => error.Message), "see `exchange --help`, or a verb's own --help"]);
            return ExitCode.UsedWrongly;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.SaidNo;
        }
        catch (Exception e) when (Failures.TryExplain(e, out var explanation))
        {
            Terminal.Complain([explanation]);
            return ExitCode.SaidNo;
        }
    }

    private static RootCommand Create() => new("Agencies search each other's records without giving them away.")
    {
        DemoVerb.Create(),
        NodeVerbs.Create(),
        HubVerbs.Create(),
        IngestVerb.Create(),
        SearchVerb.Create(),
        RecordVerbs.Create(),
        OutputVerbs.Create(),
        ReceiptVerbs.Create(),
        NoticesVerb.Create(),
        MappingVerbs.Create(),
        PolicyVerbs.Create(),
        SchemaVerb.Create(),
        AuditVerbs.Create(),
        FindingVerbs.Create(),
        SynthVerb.Create(),
        BenchVerbs.Create(),
        DoctorVerb.Create(),
    };
}
