using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Clients;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresClientStoreTests : ClientStoreContract<PostgresSite>;
