using System.Runtime.CompilerServices;

namespace Exchange.Index.Segments;

/// <summary>A growing run of numbers.</summary>
internal sealed class IntBuffer(int capacity = 64)
{
    private int[] items = new int[capacity];

    /// <summary>Numbers written.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes held in memory.</summary>
    public long MemoryBytes => (long)items.Length * sizeof(int);

    /// <summary>All that was written.</summary>
    public Span<int> Written => items.AsSpan(0, Count);

    /// <summary>One of them.</summary>
    public ref int this[int index] => ref items[index];

    /// <summary>Appends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int item)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, (int)Math.Min(Array.MaxLength, items.Length * 2L));
        }

        items[Count++] = item;
    }

    /// <summary>Begins anew; keeps the memory.</summary>
    public void Clear() => Count = 0;
}
