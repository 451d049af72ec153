using Exchange.Synthetic.Truth;

namespace Exchange.Synthetic.Output;

/// <summary>A circle, ready to be written.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Truth">Lines of the truth file.</param>
/// <param name="Persons">How many lines these are.</param>
/// <param name="Mentions">How many mentions they list.</param>
/// <param name="Candidates">Searches worth showing.</param>
internal sealed record CircleText(
    IReadOnlyList<ExportRow> Rows, byte[] Truth, int Persons, int Mentions, IReadOnlyList<Candidate> Candidates);
