using System.CommandLine;
using System.Security.Cryptography;
using Exchange.Cli.Terminals;
using Exchange.Protocol.Http;

namespace Exchange.Cli.Nodes;

/// <summary><c>exchange node client</c>.</summary>
internal static class NodeClientVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("node");
        var account = new Option<string>("--account") { Description = "Id of the program's account", Required = true };
        var key = new Option<string>("--public-key")
        {
            Description = "Public half of the program's ECDSA P-256 key (PEM)", HelpName = "FILE", Required = true,
        };
        var command = new Command("client", "Register the key by which a program proves itself and gets tokens (RFC 7523)") { folder, account, key };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (ReadKey(await File.ReadAllTextAsync(parsed.GetValue(key)!, cancellationToken)) is not { } publicKey)
            {
                Terminal.Complain(["the file holds no public key; give a PEM file that begins with `-----BEGIN PUBLIC KEY-----`"]);
                return ExitCode.UsedWrongly;
            }

            await using var node = await OpenedNode.OpenAsync(parsed.GetValue(folder)!);
            var problems = await node.RegisterClient.RunAsync(parsed.GetValue(account)!, publicKey, OpenedNode.User, cancellationToken);
            if (problems.Count > 0)
            {
                return Terminal.Report(problems);
            }

            Terminal.Say($"registered; it asks for tokens at {new Uri(node.Settings.PublicAddress ?? node.Settings.Listen, ApiPaths.Token)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static string? ReadKey(string pem)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return null;
        }
    }
}
