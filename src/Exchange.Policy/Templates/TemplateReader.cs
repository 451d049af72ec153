using System.Security.Cryptography;
using System.Text.Json;
using Exchange.Records.Identity;
using Exchange.Records.Json;
using Exchange.Records.Validation;

namespace Exchange.Policy.Templates;

/// <summary>Reads sharing templates and exchange-wide rules, and lists every problem with path, code and advice.</summary>
public static class TemplateReader
{
    private const int RulesMax = 1_000;

    /// <summary>Reads a template document (<c>schemas/template.schema.json</c>).</summary>
    public static Reading<SharingTemplate> ReadTemplate(ReadOnlyMemory<byte> utf8) => Read(utf8, (json, digest, problems) =>
    {
        var owner = ReadOwner(json);
        var version = json.Integer("version", required: true) ?? 0;
        if (version < 1)
        {
            json.Complain("version", "number-out-of-range", "versions begin at 1");
        }

        var title = json.Text("title", required: true) ?? "";
        var rules = ReadRules(json, problems, exchangeWide: false);
        return new SharingTemplate(owner, version, title, rules, digest);
    });

    /// <summary>Reads the exchange-wide rules (<c>policies/exchange.json</c>).</summary>
    public static Reading<ExchangeWideRules> ReadExchangeRules(ReadOnlyMemory<byte> utf8) => Read(utf8, (json, digest, problems) =>
        new ExchangeWideRules(json.Integer("version", required: true) ?? 0, ReadRules(json, problems, exchangeWide: true), digest));

    private static Reading<T> Read<T>(ReadOnlyMemory<byte> utf8, Func<CheckedObject, string, List<Problem>, T> body)
        where T : class
    {
        var problems = new List<Problem>();
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 16 });
            if (CheckedObject.From(document.RootElement, "$", problems) is not { } json)
            {
                return new Reading<T>(null, problems);
            }

            var value = body(json, Digest(document.RootElement), problems);
            json.Text("description");
            json.RefuseRest();
            return new Reading<T>(problems.Count == 0 ? value : null, problems);
        }
        catch (JsonException e)
        {
            problems.Add(new Problem("$", "json-unreadable", FormattableString.Invariant($"this is no JSON; look at line {e.LineNumber + 1}")));
            return new Reading<T>(null, problems);
        }
    }

    private static Ori ReadOwner(CheckedObject json)
    {
        if (json.Text("owner", required: true) is { } text && Ori.TryParse(text, out var owner))
        {
            return owner;
        }

        json.Complain("owner", "ori-unreadable", "give the nine letters and digits of the agency whose records these are");
        return default;
    }

    private static List<SharingRule> ReadRules(CheckedObject json, List<Problem> problems, bool exchangeWide)
    {
        var rules = json.Objects("rules", required: true).Take(RulesMax + 1).Select(rule => RuleReader.Read(rule, exchangeWide)).ToList();
        if (rules.Count > RulesMax)
        {
            json.Complain("rules", "list-too-long", $"give at most {RulesMax} rules");
        }

        foreach (var repeated in rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(new Problem($"{json.Path}.rules", "rule-id-repeated", $"two rules are called `{repeated.Key}`; give each its own id"));
        }

        return rules;
    }

    private static string Digest(JsonElement element) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(element)));
}
