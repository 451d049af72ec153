using System.Security.Cryptography;
using System.Text;

namespace Exchange.Storage.Migrations;

/// <summary>One forward step of a database's schema.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Name">What it brings, for example <c>entries</c>.</param>
/// <param name="Sql">The statements.</param>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 over the statements with newline line ends, in lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The file name without its ending, for messages.</summary>
    public override string ToString() => $"{Number:0000}_{Name}";
}
