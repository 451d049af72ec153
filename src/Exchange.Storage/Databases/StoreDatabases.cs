namespace Exchange.Storage.Databases;

/// <summary>The one place that decides where the stores of a node or hub are kept.</summary>
public static class StoreDatabases
{
    /// <summary>A PostgreSQL database where an address is set, else the files of the folder.</summary>
    /// <param name="address">As <see cref="PostgresDatabases"/> reads it, or null.</param>
    /// <param name="folder">The folder of the node or hub.</param>
    /// <param name="keeper">Whose the stores are: the name of the audit log.</param>
    /// <exception cref="InvalidDataException">The address is none; the message says what is wrong and holds no part of it.</exception>
    public static IDatabases Of(string? address, string folder, string keeper) =>
        address is null ? new FolderDatabases(folder) : new PostgresDatabases(address, keeper);
}
