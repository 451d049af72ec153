using Exchange.Matching.Names;
using Exchange.Records.Fields;

namespace Exchange.Matching.Persons;

/// <summary>A name token of a card as an index stores it.</summary>
/// <param name="Group">The group of fields that it is in: name or alias.</param>
/// <param name="Text">Folded text.</param>
/// <param name="Keys">Its keys, ascending.</param>
public readonly record struct CardTerm(FieldGroup Group, string Text, IReadOnlyList<NameKey> Keys);
