using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Records.Fields;

namespace Exchange.Cli.Schemas;

/// <summary><c>exchange schema</c>.</summary>
internal static class SchemaVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command("schema", "Print the JSON Schema of a contributed record");
        command.SetAction(_ =>
        {
            Terminal.Say(RecordSchema.Write().TrimEnd());
            return ExitCode.Done;
        });
        return command;
    }
}
