using Dapper;
using Exchange.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Tests.Databases;

/// <summary>SQLite files in a folder.</summary>
public sealed class SqliteSite : StoreSite
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The folder.</summary>
    public string Folder => folder.Path;

    /// <inheritdoc />
    public override IDatabases Databases => new FolderDatabases(folder.Path);

    /// <inheritdoc />
    public override byte[] Contents() => [.. Directory.GetFiles(folder.Path).SelectMany(ReadAll)];

    /// <inheritdoc />
    public override void Run(string store, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FolderDatabases.PathOf(Folder, store)};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        folder.Dispose();
        base.Dispose();
    }

    private static byte[] ReadAll(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }
}
