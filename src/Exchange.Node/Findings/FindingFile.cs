using Exchange.Hosting.Auditing.Search;

namespace Exchange.Node.Findings;

/// <summary>A finding with the entries that it rests on.</summary>
/// <param name="Case">The finding.</param>
/// <param name="Evidence">The entries, ascending; each says where its proof is to be had.</param>
public sealed record FindingFile(FindingCase Case, IReadOnlyList<AuditRow> Evidence);
