using Exchange.Index.Searching;
using Exchange.Matching.Names;

namespace Exchange.Index.Segmented;

/// <summary>One way to find tokens alike to one asked for.</summary>
/// <param name="Field">The field of the tokens: names or aliases.</param>
/// <param name="Agreement">How tokens found only so agree at best.</param>
/// <param name="Terms">The lookup.</param>
internal sealed record NameWay(int Field, NameAgreement Agreement, EntryQuery Terms);
