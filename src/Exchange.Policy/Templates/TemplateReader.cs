using System.Security.Cryptography;
using System.Text.Json;
using Exchange.Records.Identity;
using Exchange.Records.Json;
using Exchange.Records.Validation;

namespace Exchange.Policy.Templates;

/// <summary>Reads sharing templates and exchange-wide rules, and lists every problem with path, code and advice.</summary>
public static class TemplateReader
{
    /// <summary>Most rules of one template.</summary>
    public const int RulesMax = 1_000;

    /// <summary>Reads a template document (<c>schemas/template.schema.json</c>).</summary>
    public static Reading<SharingTemplate> ReadTemplate(ReadOnlyMemory<byte> utf8) => Read<SharingTemplate>(utf8, json =>
    {
        var owner = ReadOwner(json);
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
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 16 });
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

    private static Ori ReadOwner(CheckedObject json)
    {
        var owner = default(Ori);
        if (json.Text("owner", required: true) is { } text && !Ori.TryParse(text, out owner))
        {
            json.Complain("owner", "ori-unreadable", "give the nine letters and digits of the agency whose records these are");
        }

        return owner;
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
        foreach (var inner in json.Objects("rules", required: true).Take(RulesMax + 1))
        {
            var rule = RuleReader.Read(inner, exchangeWide);
            rules.Add(rule);
            if (rule.Id.Length > 0 && !ids.Add(rule.Id))
            {
                inner.Complain("id", "rule-id-repeated", $"two rules are called `{rule.Id}`; give each its own id");
            }
        }

        if (rules.Count > RulesMax)
        {
            json.Complain("rules", "list-too-long", $"give at most {RulesMax} rules");
        }

        return rules;
    }

    private static string Digest(JsonElement element) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(element)));
}
