using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.HiddenSearches;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresHiddenSearchStoreTests : HiddenSearchStoreContract<PostgresSite>;
