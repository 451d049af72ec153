using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Witnessing;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresWitnessStoreTests : WitnessStoreContract<PostgresSite>;
