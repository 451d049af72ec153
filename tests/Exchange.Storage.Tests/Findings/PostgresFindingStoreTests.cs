using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Findings;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresFindingStoreTests : FindingStoreContract<PostgresSite>;
