using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Exchange.Records.Validation;

namespace Exchange.Node.Policies.Forms;

/// <summary>Finds the field of the form that a problem of the template is about.</summary>
/// <param name="draft">The template.</param>
/// <param name="sections">The fields of a rule.</param>
public sealed partial class ProblemPlaces(DraftedTemplate draft, IReadOnlyList<TemplateSection> sections)
{
    /// <summary>Id of a rule's part of the page.</summary>
    public static string RuleId(int place) => FormattableString.Invariant($"rule-{place + 1}");

    /// <summary>What the names of a rule's fields begin with.</summary>
    public static string Prefix(int place) => FormattableString.Invariant($"r{place + 1}");

    /// <summary>What the names of the template's own fields begin with.</summary>
    public const string TemplatePrefix = "t";

    /// <summary>The problem at its place.</summary>
    public TemplateProblem At(Problem problem)
    {
        var match = RulePath().Match(problem.Path);
        if (!match.Success)
        {
            var own = TemplateSections.OfTemplate.FirstOrDefault(field => problem.Path == "$." + field.Path);
            return new TemplateProblem(null, own?.NameIn(TemplatePrefix), own?.Label ?? problem.Path, problem.Message);
        }

        var place = int.Parse(match.Groups["place"].Value, CultureInfo.InvariantCulture);
        return place < draft.Rules.Count
            ? InRule(place, Named(draft.Rules[place], match.Groups["rest"].Value), problem.Message)
            : new TemplateProblem(null, null, problem.Path, problem.Message);
    }

    private TemplateProblem InRule(int place, string path, string message)
    {
        var field = sections.SelectMany(section => section.All).Where(field => IsIn(path, field.Path)).MaxBy(field => field.Path.Length);
        if (field is not null)
        {
            return new TemplateProblem(place, field.NameIn(Prefix(place)), field.Label, message);
        }

        var section = sections.FirstOrDefault(section => section.Path.Length > 0 && IsIn(path, section.Path));
        var label = section?.Title ?? (path.Length == 0 ? "as a whole" : path);
        return new TemplateProblem(place, section is null ? null : $"{Prefix(place)}-{section.Path}", label, message);
    }

    private static bool IsIn(string path, string holder) =>
        path.StartsWith(holder, StringComparison.Ordinal) && (path.Length == holder.Length || path[holder.Length] is '.' or '[');

    /// <summary>Obligations are told apart by their kind in the form, and by their place in the document.</summary>
    private static string Named(JsonObject rule, string path)
    {
        var match = ObligationPath().Match(path);
        return match.Success && rule[ObligationField.Member] is JsonArray list
            && list.ElementAtOrDefault(int.Parse(match.Groups["place"].Value, CultureInfo.InvariantCulture)) is JsonObject obligation
            && ObligationField.TypeOf(obligation) is { } type
            ? $"{ObligationField.Member}.{type}"
            : path;
    }

    [GeneratedRegex(@"^\$\.rules\[(?<place>[0-9]{1,6})\](?:\.(?<rest>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex RulePath();

    [GeneratedRegex(@"^obligations\[(?<place>[0-9]{1,6})\]", RegexOptions.ExplicitCapture)]
    private static partial Regex ObligationPath();
}
