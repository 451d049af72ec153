using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Clients;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteClientStoreTests : ClientStoreContract<SqliteSite>;
