using Exchange.Matching.Names;
using Exchange.Records.Fields;

namespace Exchange.Matching.Persons;

/// <summary>A name of a card that is alike to one word.</summary>
/// <param name="Agreement">In what way.</param>
/// <param name="Worth">As <see cref="NameTokens.Worth(NameToken, NameToken)"/>.</param>
/// <param name="Field">The field that it stands in.</param>
public readonly record struct TokenMatch(NameAgreement Agreement, double Worth, FieldShape Field);
