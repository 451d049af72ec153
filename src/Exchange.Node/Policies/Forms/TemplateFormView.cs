using System.Text;
using System.Text.Json.Nodes;
using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Validation;

namespace Exchange.Node.Policies.Forms;

/// <summary>A template as the form shows it.</summary>
/// <param name="Draft">The document.</param>
/// <param name="Sections">The fields of a rule.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Problems">Everything that is wrong.</param>
public sealed record TemplateFormView(
    DraftedTemplate Draft, IReadOnlyList<TemplateSection> Sections, IReadOnlyList<RuleView> Rules, IReadOnlyList<TemplateProblem> Problems)
{
    /// <summary>Most rules whose fields are shown at once because something is wrong with them.</summary>
    private const int OpenedMax = 5;

    /// <summary>What to say of a template that was looked at and has no problem; null otherwise.</summary>
    public string? Done { get; init; }

    /// <summary>The view.</summary>
    /// <param name="draft">The document.</param>
    /// <param name="sections">The fields of a rule.</param>
    /// <param name="open">Rules whose fields are shown; others are opened where something is wrong.</param>
    /// <param name="problems">Everything that is wrong.</param>
    /// <param name="findings">Everything that does not do what it seems to.</param>
    public static TemplateFormView Of(
        DraftedTemplate draft, IReadOnlyList<TemplateSection> sections, IReadOnlySet<JsonObject> open, IReadOnlyList<Problem> problems,
        IReadOnlyList<TemplateFinding> findings)
    {
        var places = new ProblemPlaces(draft, sections);
        var all = problems.Select(places.At).ToList();
        var wrong = all.Select(problem => problem.Rule).OfType<int>().Distinct().Take(OpenedMax).ToHashSet();
        var byRule = findings.ToLookup(finding => finding.Rule, StringComparer.Ordinal);
        var rules = draft.Rules.Select((json, place) => new RuleView(place, draft.NameAt(place), json, Read(json))
        {
            Open = open.Contains(json) || wrong.Contains(place),
            Kept = [.. Kept(json, sections)],
            Problems = [.. all.Where(problem => problem.Rule == place)],
            Findings = [.. byRule[draft.NameAt(place)]],
        });
        return new TemplateFormView(draft, sections, [.. rules], all);
    }

    /// <summary>What does not do what it seems to; nothing where the template cannot be read.</summary>
    /// <param name="policy">The template as it would decide; null where it cannot be read.</param>
    /// <param name="systems">Source systems that records came from.</param>
    public static IReadOnlyList<TemplateFinding> Find(SharingPolicy? policy, IReadOnlyCollection<string> systems) =>
        policy is null ? [] : TemplateAnalysis.Find(policy.Template, TemplateDocument.Exchange, policy.Groups, systems);

    /// <summary>One rule by itself: what is wrong with another does not hide what this one says.</summary>
    private static SharingRule? Read(JsonObject rule)
    {
        var alone = new JsonObject
        {
            ["owner"] = "XX0000000", ["version"] = 1, ["title"] = "one rule", ["rules"] = new JsonArray(rule.DeepClone()),
        };
        return TemplateReader.ReadTemplate(Encoding.UTF8.GetBytes(alone.ToJsonString())).Value?.Rules.Single();
    }

    private static IEnumerable<string> Kept(JsonObject rule, IReadOnlyList<TemplateSection> sections)
    {
        var fields = sections.SelectMany(section => section.All).ToDictionary(field => field.Path, StringComparer.Ordinal);
        foreach (var path in rule.SelectMany(member => Paths(member, sections)))
        {
            if (!fields.TryGetValue(path, out var field) || field.Read(rule) is null)
            {
                yield return path;
            }
        }
    }

    /// <summary>The members below one member of a rule, as fields name them.</summary>
    private static IEnumerable<string> Paths(KeyValuePair<string, JsonNode?> member, IReadOnlyList<TemplateSection> sections)
    {
        var isHolder = sections.Any(section => section.Path == member.Key && section.All.Any(field => field.Path != member.Key));
        return (isHolder, member.Value) switch
        {
            (true, JsonObject inner) => inner.Select(one => $"{member.Key}.{one.Key}"),
            (true, JsonArray list) => list.Select(one => $"{member.Key}.{(one is JsonObject duty ? ObligationField.TypeOf(duty) : null)}").Distinct(),
            _ => [member.Key],
        };
    }
}
