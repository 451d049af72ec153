using System.CommandLine;

namespace Exchange.Cli.Searching;

/// <summary>Options that say who asks, for whom and why.</summary>
internal sealed class PurposeOptions
{
    private readonly Option<string> token = new("--token-file") { Description = "File with your token", Required = true, HelpName = "FILE" };
    private readonly Option<string> useCode = new("--use-code") { Description = "Use code: A C F J or S", DefaultValueFactory = _ => "C" };
    private readonly Option<string> reason = new("--reason") { Description = "Why you ask, in words", Required = true };
    private readonly Option<string?> caseNumber = new("--case") { Description = "The case that it is for" };
    private readonly Option<string?> onBehalfOf = new("--on-behalf-of") { Description = "ORI of the agency for which you ask" };
    private readonly Option<string?> consent = new("--consent") { Description = "Reference of the consent on file, for use code J" };
    private readonly Option<bool> exigent = new("--exigent") { Description = "Life or national security is at stake" };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { token, useCode, reason, caseNumber, onBehalfOf, consent, exigent })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was said.</summary>
    public PurposeWords Read(ParseResult parsed) => new(
        parsed.GetValue(token)!, parsed.GetValue(useCode)!, parsed.GetValue(reason)!, parsed.GetValue(caseNumber), parsed.GetValue(onBehalfOf),
        parsed.GetValue(consent), parsed.GetValue(exigent));
}
