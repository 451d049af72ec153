using Exchange.Policy.Templates;

namespace Exchange.Policy.Tests.Templates;

/// <summary>Rules in plain sentences.</summary>
public sealed class RuleSentencesTests
{
    [Fact]
    public void FullRule_SaysWhoSeesWhatAndMustDoWhat() =>
        Of("careful-department", "law-enforcement-full").ShouldBe([
            "Law enforcement agencies see all records, with use code C or F.",
            "Identifiers: shown in part, but can be searched.",
            "Witness identity: not shown.",
            "Source notes: not shown.",
            "They must make sure with us before they use it.",
            "They must not pass it on.",
        ]);

    [Fact]
    public void PointerRule_SaysWhatAPointerIs() =>
        Of("careful-department", "other-states-calls-pointer").ShouldBe([
            "Law enforcement agencies of GA and AL get only a pointer (that we hold something, and whom to call) to records of the kinds call for service "
            + "and traffic crash, with use code C or F.",
        ]);

    [Fact]
    public void EveryWordOfATemplate_IsSaid()
    {
        var template = TemplateReader.ReadTemplate(
            File.ReadAllBytes(Repository.At("schemas", "examples", "template", "valid", "every-word.json"))).Value!;

        foreach (var rule in template.Rules)
        {
            var said = string.Join(' ', RuleSentences.Of(rule));
            foreach (var word in Words(rule))
            {
                said.ShouldContain(word, Case.Insensitive, rule.Id);
            }
        }
    }

    [Fact]
    public void EmptyAudience_IsNobody()
    {
        var rule = TemplateReader.ReadTemplate(
            File.ReadAllBytes(Repository.At("schemas", "examples", "template", "valid", "every-word.json"))).Value!.Rules.Single(one => one.Id == "nobody");

        RuleSentences.Of(rule)[0].ShouldStartWith("Nobody get nothing");
    }

    private static IEnumerable<string> Words(SharingRule rule) =>
    [
        .. rule.Audience.States ?? [], .. rule.Audience.StatesExcept ?? [], .. rule.Audience.Groups ?? [], .. rule.Audience.Regions ?? [],
        .. (rule.Audience.Oris ?? []).Select(ori => ori.Text), .. rule.Records.Systems ?? [],
        .. (rule.Records.Marks ?? []).Select(mark => mark.Replace('-', ' ')), .. (rule.UseCodes ?? []).Select(code => code.ToString()),
        .. rule.Obligations.Select(duty => duty.Text).OfType<string>(),
        .. rule.Obligations.Where(duty => duty.Hours is not null).Select(duty => $"{duty.Hours} hours"),
    ];

    private static IReadOnlyList<string> Of(string template, string rule) => RuleSentences.Of(
        TemplateReader.ReadTemplate(File.ReadAllBytes(Repository.At("policies", template, "template.json"))).Value!.Rules.Single(one => one.Id == rule));
}
