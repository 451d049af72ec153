using System.CommandLine;
using Exchange.Cli.Audits.Disclosures;
using Exchange.Cli.Audits.Finding;
using Exchange.Cli.Audits.Packages;
using Exchange.Cli.Audits.PlainFiles;
using Exchange.Cli.Audits.Reports;
using Exchange.Cli.Audits.Verifying;
using Exchange.Cli.Audits.Witnesses;

namespace Exchange.Cli.Audits;

/// <summary><c>exchange audit</c>.</summary>
internal static class AuditVerbs
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("audit", "The audit log of a node or hub: verify it, read it, prove things about it")
    {
        AuditVerifyVerb.Create(),
        AuditListVerb.Create(),
        AuditFindVerb.Create(),
        AuditDisclosuresVerb.Create(),
        AuditProofVerb.Create(),
        AuditExportVerb.Create(),
        AuditReportVerbs.CreateReport(),
        AuditReportVerbs.CreateRequest(),
        AuditWitnessesVerb.Create(),
        AuditRetireVerb.Create(),
        AuditRootVerb.Create(),
        AuditProveVerbs.Create(),
        AuditCheckVerbs.Create(),
    };
}
