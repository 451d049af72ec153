using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Notices;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteNoticeStoreTests : NoticeStoreContract<SqliteSite>;
