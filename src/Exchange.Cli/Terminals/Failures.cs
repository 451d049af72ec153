using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using Exchange.Audit.Log;
using Exchange.Storage.Migrations;
using Microsoft.AspNetCore.Connections;

namespace Exchange.Cli.Terminals;

/// <summary>Explains failures that a person can do something about; anything else is a bug and shows itself as one.</summary>
internal static class Failures
{
    /// <summary>What is wrong and what to do.</summary>
    public static bool TryExplain(Exception e, [NotNullWhen(true)] out string? explanation)
    {
        explanation = e switch
        {
            FileNotFoundException file => $"there is no `{file.FileName}`; is this the right folder?",
            DirectoryNotFoundException => $"{e.Message} Is this the right folder?",
            UnauthorizedAccessException => e.Message,
            InvalidDataException => e.Message,
            MigrationException => e.Message,
            AuditUnavailableException => e.Message,
            AddressInUseException => "the address is in use; is the process running already? Choose another port in settings.json",
            IOException { InnerException: AddressInUseException } =>
                "the address is in use; is the process running already? Choose another port in settings.json",
            IOException => e.Message,
            CryptographicException => "a key file cannot be read; restore it from your backup",
            JsonException => "a JSON file of the folder is not of the documented form; compare it with the documentation",
            HttpRequestException { InnerException: SocketException } => "the node cannot be reached; start it with `exchange node run DIR`",
            System.Data.Common.DbException => $"the database refused: {e.Message}",
            _ => null,
        };
        return explanation is not null;
    }
}
