using System.CommandLine;

namespace Exchange.Cli.Terminals;

/// <summary>Options and arguments that many verbs have.</summary>
internal static class CommonOptions
{
    /// <summary>Whether a program reads the result.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON for a program instead of text for a person" };

    /// <summary>The folder of a node.</summary>
    public static Option<string> Node(bool required = true) =>
        new("--node") { Description = "Folder of the node", Required = required, HelpName = "DIR" };

    /// <summary>The folder that a verb works on.</summary>
    public static Argument<string> Folder(string what) => new("DIR") { Description = $"Folder of the {what}" };

    /// <summary>Where the stores are to be kept.</summary>
    public static Option<string?> Database() => new("--database")
    {
        Description = "PostgreSQL database for the stores, without a password (PGPASSWORD or ~/.pgpass has it); files of the folder otherwise",
        HelpName = "postgres://USER@HOST:PORT/DATABASE",
    };

    /// <summary>Use codes, as letters.</summary>
    public static Option<string[]> UseCodes(params string[] usual) => new("--use-codes")
    {
        Description = "Use codes: any of A C F J S",
        HelpName = "CODES",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => usual,
    };
}
