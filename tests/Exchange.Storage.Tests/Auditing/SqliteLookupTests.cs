using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteLookupTests : LookupContract<SqliteSite>;
