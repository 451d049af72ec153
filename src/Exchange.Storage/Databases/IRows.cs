namespace Exchange.Storage.Databases;

/// <summary>
/// Rows one after the other, the values of each by column from 0, out of tables that somebody may have tampered with: a value of the wrong type
/// is an empty one, never an exception.
/// </summary>
internal interface IRows
{
    /// <summary>Goes to the next row; false after the last one.</summary>
    bool Advance();

    /// <summary>How many there are.</summary>
    int Columns { get; }

    /// <summary>Whether there is no value.</summary>
    bool IsNull(int column);

    /// <summary>A number of a column that holds nothing else: a key.</summary>
    long NumberAt(int column);

    /// <summary>Bytes; empty where the value is none.</summary>
    byte[] BytesAt(int column);

    /// <summary>Text; null where the value is none.</summary>
    string? TextAt(int column);
}
