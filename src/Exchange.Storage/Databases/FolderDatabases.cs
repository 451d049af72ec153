namespace Exchange.Storage.Databases;

/// <summary>One SQLite file in a folder for each store.</summary>
/// <param name="folder">The folder, which exists.</param>
public sealed class FolderDatabases(string folder) : IDatabases
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Where the file of a store is.</summary>
    public static string PathOf(string folder, string store) => Path.Combine(folder, store + ".db");

    /// <inheritdoc />
    public Database Open(StoreSchema schema, TimeProvider time) => SqliteDatabase.Open(PathOf(Folder, schema.Name), schema, time);

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
