using Exchange.Records.Validation;

namespace Exchange.Records.Queries.Language;

/// <summary>Something in a query's text that was understood otherwise than it is written.</summary>
/// <param name="At">The spot.</param>
/// <param name="Message">How it was understood.</param>
public sealed record QueryNote(TextSpan At, string Message);
