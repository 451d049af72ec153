using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.FormKeys;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresFormKeyStoreTests : FormKeyStoreContract<PostgresSite>;
