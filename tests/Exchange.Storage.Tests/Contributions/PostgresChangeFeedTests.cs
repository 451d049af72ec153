using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Contributions;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresChangeFeedTests : ChangeFeedContract<PostgresSite>;
