using Exchange.Node.Policies.Reviews;
using Exchange.Policy.Templates;
using Exchange.Storage.Templates;

namespace Exchange.Node.Policies.Pages;

/// <summary>What the template page shows.</summary>
/// <param name="Active">The template in force; one that shares nothing where there is none.</param>
/// <param name="History">Every version, the newest first.</param>
/// <param name="InForce">Number of the version in force; null for none.</param>
/// <param name="Reviews">Who found that it meets the agency's needs, and when.</param>
public sealed record TemplateView(
    SharingTemplate Active, IReadOnlyList<StoredTemplate> History, int? InForce, IReadOnlyList<TemplateReview> Reviews)
{
    /// <summary>The version that waits to be approved or published; null for none.</summary>
    public StoredTemplate? Waiting => History.FirstOrDefault(one => one.State is TemplateState.Draft or TemplateState.Approved);
}
