using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.FormKeys;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteFormKeyStoreTests : FormKeyStoreContract<SqliteSite>;
