using Xunit.v3;

namespace Exchange.TestKit;

/// <summary>
/// Names the rule of the founding documents that a test proves. The coverage test reads these and keeps
/// docs/requirements.md true.
/// </summary>
/// <param name="id">The rule's id as in docs/requirements.md, for example <c>RLEX-V-A-1</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequirementAttribute(string id) : Attribute, ITraitAttribute
{
    /// <summary>The rule's id.</summary>
    public string Id { get; } = id;

    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Requirement", Id)];
}
