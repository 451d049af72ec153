using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Records.Validation;

namespace Exchange.Node.Policies;

/// <summary>Puts a template into force: checked whole, audited, kept in the history, then swapped in one step.</summary>
public sealed class PublishTemplate(NodeFolder folder, NodeSettings settings, AuditProcess audit)
{
    /// <summary>The problems that kept it out of force; none when it is in force.</summary>
    public async Task<IReadOnlyList<Problem>> RunAsync(ReadOnlyMemory<byte> utf8, string user, CancellationToken cancellationToken)
    {
        var (policy, problems) = TemplateFile.Read(utf8, settings.Ori);
        problems = policy is null ? problems : CheckVersion(policy.Template.Version);
        var happened = new AuditEvent(
            problems.Count == 0 ? AuditEventKind.TemplatePublished : AuditEventKind.TemplateRefused, settings.AuditOrigin)
            .By(user, settings.Ori).With("templateVersion", policy?.Template.Version).With("templateDigest", policy?.Template.Digest)
            .With("problems", problems.Count);
        await audit.RecordAsync(happened, cancellationToken);
        if (problems.Count == 0)
        {
            await SwapAsync(utf8, policy!.Template.Version, cancellationToken);
        }

        return problems;
    }

    private IReadOnlyList<Problem> CheckVersion(int version)
    {
        var (active, _) = TemplateFile.Read(File.ReadAllBytes(folder.Template), settings.Ori);
        return active is not null && version <= active.Template.Version
            ? [new Problem("$.version", "version-not-newer", $"version {active.Template.Version} is in force; give the new one a greater number")]
            : [];
    }

    private async Task SwapAsync(ReadOnlyMemory<byte> utf8, int version, CancellationToken cancellationToken)
    {
        var kept = Path.Combine(folder.TemplateHistory, $"template-v{version}.json");
        await File.WriteAllBytesAsync(kept, utf8, cancellationToken);
        var fresh = folder.Template + ".new";
        await File.WriteAllBytesAsync(fresh, utf8, cancellationToken);
        File.Move(fresh, folder.Template, overwrite: true);
    }
}
