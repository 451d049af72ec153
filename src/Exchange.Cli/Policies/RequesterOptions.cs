using System.CommandLine;
using System.Text.Json;
using Exchange.Cli.Terminals;
using Exchange.Policy.Requesters;
using Exchange.Records.Validation;

namespace Exchange.Cli.Policies;

/// <summary>Who asks, as verbs about policies take it: an ORI, or a file that says more.</summary>
internal static class RequesterOptions
{
    /// <summary>The requester.</summary>
    public static Option<string> Requester() => new("--requester")
    {
        Description = "Who asks: an ORI, or a JSON file with ori, onBehalfOf, sworn, duty, certifiedUntil, askedAt, accessLevel, region, ...",
        Required = true,
        HelpName = "ORI|FILE",
    };

    /// <summary>The agency for which it asks.</summary>
    public static Option<string?> OnBehalfOf() => new("--on-behalf-of") { Description = "ORI of the agency for which it asks" };

    /// <summary>The use code.</summary>
    public static Option<string?> UseCode() => new("--use-code") { Description = "Use code: A C F J or S; C where nothing says otherwise" };

    /// <summary>Consent.</summary>
    public static Option<bool> Consent() => new("--consent") { Description = "Consent is on file" };

    /// <summary>The requester; what is wrong goes to the words.</summary>
    public static Requester Read(Words words, string requester, string? onBehalfOf, string? useCode, bool consent)
    {
        UseCode? code = useCode is null ? null : words.ReadUseCodes("--use-code", [useCode]).FirstOrDefault();
        var asking = File.Exists(requester)
            ? FromFile(words, requester, code)
            : new Requester(words.ReadOri("--requester", requester), null, default);
        return asking with
        {
            OnBehalfOf = onBehalfOf is null ? asking.OnBehalfOf : words.ReadOri("--on-behalf-of", onBehalfOf),
            UseCode = code ?? (File.Exists(requester) ? asking.UseCode : Policy.Requesters.UseCode.C),
            ConsentOnFile = asking.ConsentOnFile || consent,
        };
    }

    private static Requester FromFile(Words words, string file, UseCode? code)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return CheckedObject.From(document.RootElement, "$", words.Problems) is { } json
                ? RequesterReader.Read(json, code ?? Policy.Requesters.UseCode.C)
                : new Requester(default, null, default);
        }
        catch (JsonException e)
        {
            words.Problems.Add(new Problem(
                "--requester", "json-unreadable", FormattableString.Invariant($"this is no JSON; look at line {e.LineNumber + 1}")));
            return new Requester(default, null, default);
        }
    }
}
