using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Accounts;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteCredentialStoreTests : CredentialStoreContract<SqliteSite>;
