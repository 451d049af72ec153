using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Templates;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresTemplateStoreTests : TemplateStoreContract<PostgresSite>;
