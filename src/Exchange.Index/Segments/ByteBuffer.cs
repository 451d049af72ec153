using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Exchange.Index.Segments;

/// <summary>A growing run of bytes.</summary>
internal sealed class ByteBuffer(int capacity = 256)
{
    private byte[] bytes = new byte[capacity];

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Bytes held in memory.</summary>
    public int Capacity => bytes.Length;

    /// <summary>All that was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>A part of what was written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Slice(int offset, int length) => bytes.AsSpan(offset, length);

    /// <summary>Room for so many more bytes, to be filled by the caller.</summary>
    public Span<byte> Add(int count)
    {
        Reserve(count);
        var room = bytes.AsSpan(Length, count);
        Length += count;
        return room;
    }

    /// <summary>Appends.</summary>
    public void Write(ReadOnlySpan<byte> more) => more.CopyTo(Add(more.Length));

    /// <summary>Appends four bytes, lowest first.</summary>
    public void WriteInt(int value) => BinaryPrimitives.WriteInt32LittleEndian(Add(sizeof(int)), value);

    /// <summary>Appends four bytes, lowest first.</summary>
    public void WriteUInt(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Add(sizeof(uint)), value);

    /// <summary>Appends four bytes, IEEE 754.</summary>
    public void WriteFloat(float value) => BinaryPrimitives.WriteSingleLittleEndian(Add(sizeof(float)), value);

    /// <summary>Appends eight bytes, lowest first.</summary>
    public void WriteLong(long value) => BinaryPrimitives.WriteInt64LittleEndian(Add(sizeof(long)), value);

    /// <summary>Appends seven bits a byte, lowest first; the top bit says that more follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVarint(uint value)
    {
        Reserve(5);
        while (value >= 0x80)
        {
            bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[Length++] = (byte)value;
    }

    /// <summary>Begins anew; keeps the memory.</summary>
    public void Clear() => Length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int count)
    {
        if (bytes.Length - Length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count) => Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(bytes.Length * 2L, Length + (long)count)));
}
