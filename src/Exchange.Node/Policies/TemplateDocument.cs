using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Protocol;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Node.Policies;

/// <summary>Reads an owner's template into a policy under the exchange-wide rules that ship with the program.</summary>
public static class TemplateDocument
{
    /// <summary>The exchange-wide rules.</summary>
    public static ExchangeWideRules Exchange { get; } = ExchangeWideRules.Shipped();

    /// <summary>The policy of an owner that has published nothing: it shares with nobody.</summary>
    public static SharingPolicy SharesNothing(Ori owner) => new(new SharingTemplate(owner, 0, "Shares with nobody yet", [], ""), Exchange);

    /// <summary>The policy, or every problem with the template.</summary>
    public static (SharingPolicy? Policy, IReadOnlyList<Problem> Problems) Read(ReadOnlyMemory<byte> utf8, Ori owner, AgencyGroups groups)
    {
        var reading = TemplateReader.ReadTemplate(utf8);
        if (!reading.IsValid)
        {
            return (null, reading.Problems);
        }

        List<Problem> problems = reading.Value.Owner == owner
            ? []
            : [new Problem("$.owner", "owner-foreign", $"this is the template of `{reading.Value.Owner}`, and this node is `{owner}`")];
        problems.AddRange(TemplateAnalysis.UnknownGroups(reading.Value, groups)
            .Select(finding => new Problem(finding.Path, finding.Code, $"{finding.Message}; {finding.Suggestion}")));
        return problems.Count == 0 ? (new SharingPolicy(reading.Value, Exchange) { Groups = groups }, []) : (null, problems);
    }

    /// <summary>The document with another version.</summary>
    public static byte[] WithVersion(ReadOnlyMemory<byte> utf8, int version)
    {
        var document = JsonNode.Parse(utf8.Span)!.AsObject();
        document["version"] = version;
        return JsonSerializer.SerializeToUtf8Bytes(document, ProtocolJson.Indented);
    }
}
