using Exchange.Node.Setup;
using Exchange.Policy.Ceilings;
using Exchange.Policy.Decisions;
using Exchange.Protocol.Ceilings;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Storage.Templates;

namespace Exchange.Node.Policies;

/// <summary>
/// Says by signature what a published template can ever let leave, for the hub to hold answers against. It tells nothing of records, but
/// whom this agency trusts with what, and so is for the hub alone.
/// </summary>
public sealed class AnswerCeiling(PolicyState policies, ITemplateStore store, SigningKey key, NodeSettings settings, TimeProvider time)
{
    /// <summary>The signed ceiling of the template with that digest; null when none such has come into force.</summary>
    public async Task<string?> RunAsync(string templateDigest, CancellationToken cancellationToken)
    {
        var current = await policies.CurrentAsync(cancellationToken);
        var policy = current.Template.Digest == templateDigest ? current : await FindAsync(templateDigest, cancellationToken);
        return policy is null ? null : SignedCeiling.Sign(TemplateCeiling.Of(policy.Template, policy.Groups), key);
    }

    /// <summary>An answer may still be on its way that an earlier template decided.</summary>
    private async Task<SharingPolicy?> FindAsync(string templateDigest, CancellationToken cancellationToken)
    {
        var history = await store.HistoryAsync(cancellationToken);
        var stored = history.FirstOrDefault(version =>
            version.Digest == templateDigest && version.State == TemplateState.Published && version.EffectiveFrom <= time.GetUtcNow());
        if (stored is null || !await new TemplateSeal(settings.Ori, stored.Version, stored.Digest, stored.EffectiveFrom!.Value)
            .IsSealedByAsync(stored.Seal, key.PublicKey))
        {
            return null;
        }

        return TemplateDocument.Read(stored.Document, settings.Ori, await PublishedGroups.ReadAsync(store, cancellationToken)).Policy;
    }
}
