using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Witnessing;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteWitnessStoreTests : WitnessStoreContract<SqliteSite>;
