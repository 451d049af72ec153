namespace Exchange.Storage.Migrations;

/// <summary>A database and this program do not fit together; the message says which step and what to do.</summary>
public sealed class MigrationException(string message) : Exception(message);
