using System.Diagnostics.CodeAnalysis;
using Exchange.Records.Validation;

namespace Exchange.Policy.Templates;

/// <summary>What came of reading a document: the value, or every problem with it.</summary>
/// <param name="Value">The value, when nothing is wrong.</param>
/// <param name="Problems">Everything that is wrong.</param>
public sealed record Reading<T>(T? Value, IReadOnlyList<Problem> Problems)
    where T : class
{
    /// <summary>Whether nothing is wrong.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;
}
