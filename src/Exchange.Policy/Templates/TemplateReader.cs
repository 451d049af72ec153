using System.Security.Cryptography;
using System.Text.Json;
using Exchange.Policy.Requesters;
using Exchange.Records.Json;
using Exchange.Records.Validation;

namespace Exchange.Policy.Templates;

/// <summary>Reads sharing templates and exchange-wide rules, and lists every problem with path, code and advice.</summary>
public static class TemplateReader
{
    /// <summary>Most rules of one template.</summary>
    public const int RulesMax = 1_000;

    /// <summary>Deeper than anything the language has, so that what is nested too deep is listed by its place among all other problems.</summary>
    private const int DepthMax = 1_000;

    /// <summary>Reads a template document (<c>schemas/template.schema.json</c>).</summary>
    public static Reading<SharingTemplate> ReadTemplate(ReadOnlyMemory<byte> utf8) => Read<SharingTemplate>(utf8, json =>
    {
        var owner = OriReader.Read(json, "owner", required: true) ?? default;
        var version = ReadVersion(json);
        var title = json.Text("title", required: true) ?? "";
        var rules = ReadRules(json, exchangeWide: false);
        return digest => new SharingTemplate(owner, version, title, rules, digest);
    });

    /// <summary>Reads the exchange-wide rules (<c>policies/exchange.json</c>).</summary>
    public static Reading<ExchangeWideRules> ReadExchangeRules(ReadOnlyMemory<byte> utf8) => Read<ExchangeWideRules>(utf8, json =>
    {
        var version = ReadVersion(json);
        var rules = ReadRules(json, exchangeWide: true);
        return digest => new ExchangeWideRules(version, rules, digest);
    });

    internal static Reading<T> Read<T>(ReadOnlyMemory<byte> utf8, Func<CheckedObject, Func<string, T>> body)
        where T : class
    {
        var problems = new List<Problem>();
        if (JsonTexts.FindUnreadable(utf8.Span) is { } unreadable)
        {
            return new Reading<T>(null, [unreadable]);
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = DepthMax });
            if (CheckedObject.From(document.RootElement, "$", problems) is not { } json)
            {
                return new Reading<T>(null, problems);
            }

            var make = body(json);
            json.Text("description");
            json.RefuseRest();
            return new Reading<T>(problems.Count == 0 ? make(Digest(document.RootElement)) : null, problems);
        }
        catch (JsonException e)
        {
            problems.Add(new Problem("$", "json-unreadable", FormattableString.Invariant($"this is no JSON; look at line {e.LineNumber + 1}")));
            return new Reading<T>(null, problems);
        }
    }

    internal static int ReadVersion(CheckedObject json)
    {
        var version = json.Integer("version", required: true);
        if (version < 1)
        {
            json.Complain("version", "number-out-of-range", "versions begin at 1");
        }

        return version ?? 0;
    }

    private static List<SharingRule> ReadRules(CheckedObject json, bool exchangeWide)
    {
        var rules = new List<SharingRule>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var inner in json.Objects("rules", required: true))
        {
            if (rules.Count == RulesMax)
            {
                json.Complain("rules", "list-too-long", $"give at most {RulesMax} rules; join those that differ in their audience alone by a group");
                break;
            }

            var rule = RuleReader.Read(inner, exchangeWide);
            rules.Add(rule);
            if (rule.Id.Length > 0 && !ids.Add(rule.Id))
            {
                inner.Complain("id", "rule-id-repeated", $"two rules are called `{rule.Id}`; give each its own id");
            }
        }

        return rules;
    }

    private static string Digest(JsonElement element) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(element)));
}
