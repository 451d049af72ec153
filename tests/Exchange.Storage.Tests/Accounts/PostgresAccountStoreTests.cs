using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Accounts;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresAccountStoreTests : AccountStoreContract<PostgresSite>;
