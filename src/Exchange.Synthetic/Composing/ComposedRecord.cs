using Exchange.Records;
using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.Mentions;
using Exchange.Synthetic.Stories;

namespace Exchange.Synthetic.Composing;

/// <summary>A record as its agency would hold it, with who the persons in it truly are.</summary>
/// <param name="Row">Number of its row among all rows of the region.</param>
/// <param name="Agency">Owner.</param>
/// <param name="Happening">What the record is of.</param>
/// <param name="Record">The record.</param>
/// <param name="Mentions">The persons in it but officers, in the order of the record's list.</param>
/// <param name="Fault">What was broken on purpose.</param>
internal sealed record ComposedRecord(
    long Row, Agency Agency, Happening Happening, ContributedRecord Record, IReadOnlyList<Mention> Mentions,
    RowFault Fault);
