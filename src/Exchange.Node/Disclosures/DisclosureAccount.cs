using Exchange.Hosting.Auditing.Search;

namespace Exchange.Node.Disclosures;

/// <summary>Who received what on a record or a person.</summary>
/// <param name="Records">The records that were looked for.</param>
/// <param name="Disclosures">Everything that anybody received on them, the newest first.</param>
/// <param name="Searches">Of a person, who of the own agency searched for that name, whatever was found.</param>
/// <param name="Complete">Whether these are all records on the person; of very common names only the best fitting are looked at.</param>
public sealed record DisclosureAccount(
    IReadOnlyList<string> Records, IReadOnlyList<DisclosureLine> Disclosures, IReadOnlyList<InquiryLine> Searches, bool Complete);
