using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresSealingTests : SealingContract<PostgresSite>;
