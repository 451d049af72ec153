using Exchange.Matching.Names;

namespace Exchange.Matching.Persons;

/// <summary>A token of a card: where its text and its keys are.</summary>
/// <param name="TextStart">First character in the card's text.</param>
/// <param name="TextLength">Characters.</param>
/// <param name="KeyStart">First of its keys.</param>
/// <param name="KeyCount">Number of keys.</param>
/// <param name="Role">What part of the name it is.</param>
/// <param name="Field">Where it stands in the record.</param>
/// <param name="First">For a join the first part that it stands for.</param>
/// <param name="Count">For a join how many parts it stands for; 0 for a part.</param>
internal readonly record struct CardToken(
    int TextStart, byte TextLength, int KeyStart, byte KeyCount, NameRole Role, CardField Field, byte First, byte Count);
