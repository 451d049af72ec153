using Exchange.Policy.Ceilings;
using Exchange.Policy.Receipts;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;

namespace Exchange.Hub.Ceilings;

/// <summary>
/// Holds one agency's answer to one request against the ceiling of the template that it names. What cannot be verified does not pass. Not
/// for several threads at once.
/// </summary>
public sealed class AnswerCheck(OwnerCeilings ceilings, RegisteredAgency owner, Assertion assertion, AgencyRegistry registry)
{
    private readonly Dictionary<string, AllowedAnswer?> allowedBy = new(StringComparer.Ordinal);
    private bool refreshed;

    /// <summary>Why the hit may not go out; null when it may.</summary>
    /// <exception cref="OperationCanceledException">The token ended the waiting.</exception>
    public Task<CeilingBreach?> CheckAsync(HitFrame hit, CancellationToken cancellationToken) =>
        CheckAsync(hit.Receipt, allowed => HitBreaches.Find(hit, allowed), cancellationToken);

    /// <summary>Why counts may not go out that come with hits of this receipt; null when they may.</summary>
    /// <exception cref="OperationCanceledException">The token ended the waiting.</exception>
    public Task<CeilingBreach?> CheckAsync(FacetFrame facet, Receipt receipt, CancellationToken cancellationToken) =>
        CheckAsync(receipt, allowed => HitBreaches.Find(facet, allowed), cancellationToken);

    private async Task<CeilingBreach?> CheckAsync(
        Receipt receipt, Func<AllowedAnswer, IReadOnlyList<string>> find, CancellationToken cancellationToken)
    {
        if (!allowedBy.TryGetValue(receipt.TemplateDigest, out var known))
        {
            var kept = ceilings.Find(owner.Ori, receipt.TemplateDigest);
            known = kept is null ? await FetchAsync(receipt.TemplateDigest, cancellationToken) : Allowed(kept);
            allowedBy[receipt.TemplateDigest] = known;
        }

        var breaches = known is { } allowed ? find(allowed) : [];
        if (breaches.Count > 0 && !refreshed)
        {
            // The owner may have let the agency into a group since the ceiling was fetched.
            known = await FetchAsync(receipt.TemplateDigest, cancellationToken);
            allowedBy[receipt.TemplateDigest] = known;
            breaches = known is { } now ? find(now) : [];
        }

        return known is null ? new CeilingBreach(ErrorCode.CeilingUnavailable, receipt, [])
            : breaches.Count > 0 ? new CeilingBreach(ErrorCode.CeilingBreached, receipt, breaches)
            : null;
    }

    private async Task<AllowedAnswer?> FetchAsync(string digest, CancellationToken cancellationToken)
    {
        refreshed = true;
        return await ceilings.FetchAsync(owner, digest, registry.Version, cancellationToken) is { } ceiling ? Allowed(ceiling) : null;
    }

    private AllowedAnswer Allowed(TemplateCeiling ceiling) =>
        ceiling.AllowedFor(
            assertion.ToRequester(registry).Agencies.Select(ori => registry.Find(ori)?.ToAttributes() ?? new AgencyAttributes(ori)),
            assertion.UseCode);
}
