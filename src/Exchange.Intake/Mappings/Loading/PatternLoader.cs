using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>
/// Loads regular expressions. The engine is the one that cannot backtrack, so that no cell can make it slow.
/// </summary>
internal sealed class PatternLoader(LoadNotes notes)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <summary>The expression, or null where it was reported.</summary>
    public Regex? Load(YamlNode node)
    {
        if (node is not YamlScalarNode { Value: { Length: > 0 } text })
        {
            notes.Report(node, "regex-wrong", "give a regular expression");
            return null;
        }

        try
        {
            return new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Timeout);
        }
        catch (ArgumentException e)
        {
            notes.Report(node, "regex-wrong", $"this is no regular expression: {e.Message.ReplaceLineEndings(" ")}");
        }
        catch (NotSupportedException)
        {
            notes.Report(node, "regex-wrong",
                "look-around, back-references and atomic groups are not taken; write it without");
        }

        return null;
    }
}
