using System.Data.Common;

namespace Exchange.Storage.Databases;

/// <summary>The rows of a reader of any engine, from where it stands.</summary>
internal readonly struct ReaderRows(DbDataReader reader) : IRows
{
    /// <inheritdoc />
    public bool Advance() => reader.Read();

    /// <inheritdoc />
    public int Columns => reader.FieldCount;

    /// <inheritdoc />
    public bool IsNull(int column) => reader.IsDBNull(column);

    /// <inheritdoc />
    public long NumberAt(int column) => reader.GetInt64(column);

    /// <inheritdoc />
    public byte[] BytesAt(int column) => reader.GetValue(column) as byte[] ?? [];

    /// <inheritdoc />
    public string? TextAt(int column) => reader.GetValue(column) as string;
}
