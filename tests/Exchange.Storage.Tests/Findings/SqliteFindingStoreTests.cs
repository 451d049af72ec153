using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Findings;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteFindingStoreTests : FindingStoreContract<SqliteSite>;
