using System.Data.Common;

namespace Exchange.Storage.Databases;

/// <summary>The row that a reader of any engine stands at.</summary>
internal readonly struct ReaderRow(DbDataReader reader) : IRowValues
{
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
