namespace Exchange.Storage.Databases;

/// <summary>Where a process keeps its stores: files of a folder, or a PostgreSQL database that several processes share.</summary>
public interface IDatabases : IDisposable
{
    /// <summary>Opens the database of a store and brings it to the schema of this program.</summary>
    /// <exception cref="Migrations.MigrationException">It was made by another program, or by a newer one.</exception>
    /// <exception cref="System.Data.Common.DbException">It cannot be opened.</exception>
    Database Open(StoreSchema schema, TimeProvider time);
}
