namespace Exchange.Node.Policies.Forms;

/// <summary>Fields that stand together.</summary>
/// <param name="Title">Their heading.</param>
/// <param name="Path">The member that holds them; empty for those of the rule itself.</param>
/// <param name="Fields">The fields.</param>
public sealed record TemplateSection(string Title, string Path, IReadOnlyList<TemplateField> Fields)
{
    /// <summary>What has to be known to fill them in.</summary>
    public string? Hint { get; init; }

    /// <summary>Fields that few rules need; folded up while they are empty.</summary>
    public IReadOnlyList<TemplateField> Rare { get; init; } = [];

    /// <summary>Every field.</summary>
    public IEnumerable<TemplateField> All => Fields.Concat(Rare);
}
