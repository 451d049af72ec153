using System.Reflection;
using Exchange.Storage.Migrations;

namespace Exchange.Storage.Databases;

/// <summary>What a store asks of the database that it is kept in.</summary>
/// <param name="name">Name of the store: its file in a folder, its schema in PostgreSQL.</param>
/// <param name="resources">Where its migrations are embedded, those for SQLite under <c>Sql</c>, those for PostgreSQL under <c>Postgres</c>.</param>
public sealed class StoreSchema(string name, string resources)
{
    /// <summary>Name of the store; letters and hyphens.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a commit must survive the loss of power, not merely the end of the process.</summary>
    public bool SurvivesPowerLoss { get; init; } = true;

    /// <summary>Whether what is deleted must leave no bytes behind.</summary>
    public bool Erases { get; init; }

    /// <summary>Migrations for SQLite.</summary>
    public MigrationSet ForSqlite() => MigrationSet.FromResources(Assembly.GetExecutingAssembly(), $"{resources}.Sql");

    /// <summary>Migrations for PostgreSQL.</summary>
    public MigrationSet ForPostgres() => MigrationSet.FromResources(Assembly.GetExecutingAssembly(), $"{resources}.Postgres");
}
