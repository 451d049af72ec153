using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Contributions;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteChangeFeedTests : ChangeFeedContract<SqliteSite>;
