using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Outputs;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteOutputStoreTests : OutputStoreContract<SqliteSite>;
