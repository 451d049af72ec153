using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace Exchange.Node.Policies.Forms;

/// <summary>One part of a template, or of a rule, that the form can show and change. What it cannot show stays as it is.</summary>
/// <param name="path">Members that lead to it, from the template or the rule, with dots between.</param>
/// <param name="label">What it is, in words.</param>
public abstract class TemplateField(string path, string label)
{
    /// <summary>Members that lead to it, with dots between; problems name it so.</summary>
    public string Path => path;

    /// <summary>What it is, in words.</summary>
    public string Label => label;

    /// <summary>How it is to be filled in.</summary>
    public string? Hint { get; init; }

    /// <summary>Values to choose from, each with its words; null for free text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Choices { get; init; }

    /// <summary>Whether several values can be chosen.</summary>
    public virtual bool TakesMany => false;

    /// <summary>Its name in the form.</summary>
    public string NameIn(string prefix) => $"{prefix}-{path.Replace('.', '-')}";

    /// <summary>The values, none where it is absent; null for what the form cannot show.</summary>
    public abstract IReadOnlyList<string>? Read(JsonObject owner);

    /// <summary>Replaces the values; none takes it away.</summary>
    public abstract void Write(JsonObject owner, IReadOnlyList<string> values);

    /// <summary>What was sent, in the form that <see cref="Read"/> gives.</summary>
    public virtual IReadOnlyList<string> Taken(StringValues sent) => sent.ToString().Trim() is { Length: > 0 } text ? [text] : [];

    /// <summary>Changes the document where something else was sent than it says.</summary>
    public void Take(JsonObject owner, StringValues sent)
    {
        var taken = Taken(sent);
        if (Read(owner) is { } before && !before.SequenceEqual(taken, StringComparer.Ordinal))
        {
            Write(owner, taken);
        }
    }
}
