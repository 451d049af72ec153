using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Outputs;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresOutputStoreTests : OutputStoreContract<PostgresSite>;
