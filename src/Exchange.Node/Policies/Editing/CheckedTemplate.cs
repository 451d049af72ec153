using Exchange.Records.Validation;

namespace Exchange.Node.Policies.Editing;

/// <summary>What is wrong with a template.</summary>
/// <param name="Valid">Whether nothing is.</param>
/// <param name="Problems">Everything that is.</param>
internal sealed record CheckedTemplate(bool Valid, IReadOnlyList<Problem> Problems);
