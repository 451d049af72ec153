using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Notices;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresNoticeStoreTests : NoticeStoreContract<PostgresSite>;
