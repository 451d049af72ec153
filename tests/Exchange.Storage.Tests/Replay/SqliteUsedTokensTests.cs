using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Replay;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteUsedTokensTests : UsedTokensContract<SqliteSite>;
