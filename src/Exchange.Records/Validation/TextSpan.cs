namespace Exchange.Records.Validation;

/// <summary>A stretch of a text.</summary>
/// <param name="Offset">Where it begins, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
public readonly record struct TextSpan(int Offset, int Length);
