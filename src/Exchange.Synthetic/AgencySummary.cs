using Exchange.Records.Identity;
using Exchange.Synthetic.Agencies;

namespace Exchange.Synthetic;

/// <summary>One agency of a region that was written.</summary>
/// <param name="Ori">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">Name of its export file inside the folder.</param>
/// <param name="Layout">How the file looks.</param>
/// <param name="Mapping">Name of the mapping file in <c>schemas/mappings/synthetic</c>; null for
/// canonical records.</param>
/// <param name="Rows">Rows of the file, the header not counted.</param>
/// <param name="Broken">Rows among them that were broken on purpose; intake must refuse just these.</param>
public sealed record AgencySummary(
    Ori Ori, string Name, string File, ExportLayout Layout, string? Mapping, long Rows, long Broken);
