using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Node.Policies;

/// <summary>Reads an owner's template into a policy under the exchange-wide rules that ship with the program.</summary>
public static class TemplateFile
{
    private static readonly ExchangeWideRules Exchange = ExchangeWideRules.Shipped();

    /// <summary>The policy, or every problem with the template.</summary>
    public static (SharingPolicy? Policy, IReadOnlyList<Problem> Problems) Read(ReadOnlyMemory<byte> utf8, Ori owner)
    {
        var reading = TemplateReader.ReadTemplate(utf8);
        if (!reading.IsValid)
        {
            return (null, reading.Problems);
        }

        return reading.Value.Owner == owner
            ? (new SharingPolicy(reading.Value, Exchange), [])
            : (null, [new Problem("$.owner", "owner-foreign", $"this is the template of `{reading.Value.Owner}`, and this node is `{owner}`")]);
    }
}
