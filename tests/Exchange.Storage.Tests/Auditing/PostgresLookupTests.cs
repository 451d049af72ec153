using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresLookupTests : LookupContract<PostgresSite>;
