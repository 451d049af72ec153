using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.HiddenSearches;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteHiddenSearchStoreTests : HiddenSearchStoreContract<SqliteSite>;
