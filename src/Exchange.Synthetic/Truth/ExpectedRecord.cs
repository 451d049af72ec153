using Exchange.Records;

namespace Exchange.Synthetic.Truth;

/// <summary>A record that answers a suggested search.</summary>
/// <param name="Record">ORI, system and local id.</param>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Marks">Its marks.</param>
/// <param name="Errors">What it says otherwise than it is.</param>
public sealed record ExpectedRecord(
    string Record, string Kind, IReadOnlyList<string> Marks, IReadOnlyList<string> Errors)
{
    internal static ExpectedRecord Of(ContributedRecord record, IReadOnlyList<string> errors) =>
        new(record.Id.ToString(), record.Kind, record.Marks, errors);
}
