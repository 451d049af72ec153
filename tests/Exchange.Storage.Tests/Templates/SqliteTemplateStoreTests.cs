using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Templates;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteTemplateStoreTests : TemplateStoreContract<SqliteSite>;
