using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Storage.Templates;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Policies;

/// <summary>
/// The policy in force. The store is asked on every request which versions decide, so that a publication by any process of the node holds
/// from the next query on (RLEX-V-A-2). A template that cannot be read, or whose seal does not fit, leaves the old one serving and is
/// audited; a node that has none shares nothing.
/// </summary>
public sealed partial class PolicyState(
    ITemplateStore store, SigningKey key, NodeSettings settings, AuditProcess audit, TimeProvider time, ILogger<PolicyState> log) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private TemplateVersions seen = new(-1, -1);
    private volatile SharingPolicy current = TemplateDocument.SharesNothing(settings.Ori);

    /// <summary>The policy that was in force when it was last asked for: for what discloses nothing, such as the health page.</summary>
    public SharingPolicy Last => current;

    /// <summary>The policy for one request; callers take it once and keep to it.</summary>
    /// <exception cref="System.Data.Common.DbException">The store cannot be read; nothing may be decided.</exception>
    public async ValueTask<SharingPolicy> CurrentAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var versions = await store.VersionsAsync(time.GetUtcNow(), cancellationToken);
            if (versions != seen)
            {
                await ReplaceAsync(versions, cancellationToken);
                seen = versions;
            }

            return current;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task ReplaceAsync(TemplateVersions versions, CancellationToken cancellationToken)
    {
        var stored = await store.InForceAsync(time.GetUtcNow(), cancellationToken);
        if (stored is null)
        {
            current = TemplateDocument.SharesNothing(settings.Ori);
            return;
        }

        var groups = await PublishedGroups.ReadAsync(store, cancellationToken);
        var (policy, problems) = TemplateDocument.Read(stored.Document, settings.Ori, groups);
        if (policy is not null && policy.Template.Version >= current.Template.Version && await IsSealedAsync(stored, policy.Template))
        {
            current = policy;
            TemplateInForce(log, policy.Template.Version, policy.Template.Digest, versions.Groups);
            return;
        }

        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.TemplateRefused, settings.AuditOrigin).By("node", settings.Ori)
                .With("templateVersion", stored.Version).With("templateDigest", stored.Digest).With("problems", Math.Max(1, problems.Count)),
            cancellationToken);
        TemplateRefused(log, stored.Version, problems.Count, current.Template.Version);
    }

    private Task<bool> IsSealedAsync(StoredTemplate stored, SharingTemplate template) =>
        new TemplateSeal(settings.Ori, template.Version, template.Digest, stored.EffectiveFrom!.Value).IsSealedByAsync(stored.Seal, key.PublicKey);

    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "template version {Version} is in force, digest {Digest}, groups {Groups}")]
    private static partial void TemplateInForce(ILogger log, int version, string digest, long groups);

    [LoggerMessage(EventId = 11, Level = LogLevel.Error,
        Message = "template version {Version} has {Count} problems or a seal that does not fit; version {Serving} serves on")]
    private static partial void TemplateRefused(ILogger log, int version, int count, int serving);
}
