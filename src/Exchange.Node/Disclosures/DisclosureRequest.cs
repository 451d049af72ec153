using Exchange.Matching.Text;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Node.Disclosures;

/// <summary>What disclosures are to be accounted for: of one record, or of everything on a person.</summary>
/// <param name="Record">ORI, system and local id, joined by slashes.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Born">The person's date of birth, whole.</param>
public sealed record DisclosureRequest(string? Record = null, string? Name = null, string? Born = null)
{
    private const string BornWhole = "yyyy-MM-dd";

    /// <summary>All problems; none where it can be answered.</summary>
    public IReadOnlyList<Problem> Check() => (Record, Name, Born) switch
    {
        (null, null, null) => [new Problem("record", "subject-missing", "give `record`, or `name` and `born`")],
        (not null, null, null) => RecordId.TryParse(Record, out _)
            ? [] : [new Problem("record", "record-unreadable", "give ORI, system and local id, joined by slashes")],
        (null, _, _) =>
        [
            .. Name is null || !TextFolding.HasLetterOrDigit(Name)
                ? [new Problem("name", "name-missing", "give the person's name")]
                : Array.Empty<Problem>(),
            .. Born?.Length == BornWhole.Length && PartialDate.TryParse(Born, out _)
                ? Array.Empty<Problem>() : [new Problem("born", "born-unreadable", $"give the date of birth as {BornWhole}")],
        ],
        _ => [new Problem("record", "subject-twice", "give either `record`, or `name` and `born`")],
    };
}
