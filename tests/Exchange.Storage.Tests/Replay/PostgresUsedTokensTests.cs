using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Replay;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresUsedTokensTests : UsedTokensContract<PostgresSite>;
