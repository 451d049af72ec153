using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Cli.Demonstration;
using Exchange.Node.Policies;
using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Cli.Benchmarks.Policies;

/// <summary>The templates and agencies that are measured with.</summary>
internal static class PolicyBenchTemplates
{
    private const int Agencies = 200;
    private const int Rules = 1_000;

    private static readonly string[] Categories = ["00", "3A", "0B", "5C", "3G", "1J"];
    private static readonly string[] Kinds = ["incident", "arrest", "warrant", "citation", "field-contact"];
    private static readonly string[] Groups = ["identifiers", "contact", "narrative", "exact-place", "source-notes", "victim-identity"];

    /// <summary>Agencies of several categories and two states.</summary>
    public static AgencyRegistry Registry(DateTimeOffset now) => new("bench", 1, now,
        [.. Enumerable.Range(0, Agencies).Select(number => new RegisteredAgency
        {
            Ori = OriOf(number), Name = $"Agency {number}", UseCodes = [UseCode.A, UseCode.C, UseCode.J],
        })]);

    /// <summary>Questions of some of them.</summary>
    public static IReadOnlyList<Requester> Requesters(DateTimeOffset now) =>
        [.. Enumerable.Range(0, 50).Select(number => new Requester(OriOf(number * 4), null, UseCode.C)
        {
            AskedAt = now, Duty = Duty.Analytical, CertifiedUntil = DateOnly.FromDateTime(now.UtcDateTime),
            Attributes = [new AgencyAttributes(OriOf(number * 4))],
        })];

    /// <summary>The RLEX default template for an owner.</summary>
    public static JsonObject Default(Ori owner, int version)
    {
        var template = JsonNode.Parse(ShippedFiles.Read("templates/rlex-default.json"))!.AsObject();
        template["owner"] = owner.Text;
        template["version"] = version;
        return template;
    }

    /// <summary>A template of 1,000 rules: half let single agencies in, half narrow that for kinds, marks and ages.</summary>
    public static JsonObject Large(Ori owner, int version) => new()
    {
        ["owner"] = owner.Text, ["version"] = version, ["title"] = "a thousand rules",
        ["rules"] = new JsonArray([.. Enumerable.Range(0, Rules).Select(number => number % 2 == 0 ? Grant(number) : Limit(number))]),
    };

    /// <summary>The template with one group of older records hidden from police, by a rule in place of the last.</summary>
    public static JsonObject Narrowed(JsonObject template, int version)
    {
        var narrowed = template.DeepClone().AsObject();
        narrowed["version"] = version;
        narrowed["rules"]!.AsArray()[^1] = new JsonObject
        {
            ["id"] = "narrower", ["effect"] = "limit", ["level"] = "full",
            ["audience"] = new JsonObject { ["categories"] = new JsonArray("law-enforcement") },
            ["records"] = new JsonObject { ["olderThan"] = "1 years" },
            ["fields"] = new JsonObject { ["contact"] = new JsonObject { ["action"] = "hide" } },
        };
        return narrowed;
    }

    /// <summary>The document as bytes.</summary>
    public static byte[] Bytes(JsonObject template) => JsonSerializer.SerializeToUtf8Bytes(template);

    /// <summary>The policy of the document.</summary>
    /// <exception cref="InvalidDataException">It has problems.</exception>
    public static SharingPolicy Policy(byte[] template, Ori owner)
    {
        var (policy, problems) = TemplateDocument.Read(template, owner, AgencyGroups.None);
        return policy ?? throw new InvalidDataException($"a template of the benchmark has problems: {problems[0]}");
    }

    private static Ori OriOf(int number) =>
        Ori.Parse($"{(number % 3 == 0 ? "GA" : "FL")}{number:D5}{Categories[number % Categories.Length]}");

    private static JsonObject Grant(int number) => new()
    {
        ["id"] = $"grant-{number}",
        ["audience"] = new JsonObject { ["oris"] = new JsonArray(OriOf(number % Agencies).Text, OriOf((number * 7 + 3) % Agencies).Text) },
        ["useCodes"] = new JsonArray("C"),
        ["records"] = new JsonObject { ["kinds"] = new JsonArray(Kinds[number / 2 % Kinds.Length]) },
        ["level"] = "full",
    };

    private static JsonObject Limit(int number) => new()
    {
        ["id"] = $"limit-{number}",
        ["effect"] = "limit",
        ["audience"] = new JsonObject { ["oris"] = new JsonArray(OriOf(number % Agencies).Text), ["states"] = new JsonArray("FL", "GA") },
        ["records"] = number % 10 == 1
            ? new JsonObject { ["olderThan"] = $"{1 + (number % 20)} years" }
            : new JsonObject { ["kinds"] = new JsonArray(Kinds[number % Kinds.Length]) },
        ["level"] = "full",
        ["fields"] = new JsonObject { [Groups[number % Groups.Length]] = new JsonObject { ["action"] = "hide", ["searchable"] = number % 4 == 1 } },
    };
}
