using System.Runtime.CompilerServices;

namespace Exchange.Index.Segments;

/// <summary>Gives each distinct term of a buffer a number, in order of arrival. Flat: one run of bytes and two of numbers.</summary>
internal sealed class TermTable
{
    private readonly ByteBuffer bytes = new(1024);
    private readonly IntBuffer ends = new();
    private ulong[] slots = new ulong[256];

    /// <summary>Distinct terms.</summary>
    public int Count => ends.Count;

    /// <summary>Bytes held in memory.</summary>
    public long MemoryBytes => bytes.Capacity + ends.MemoryBytes + (slots.Length * (long)sizeof(ulong));

    /// <summary>The term with this number.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var start = number == 0 ? 0 : ends[number - 1];
            return bytes.Slice(start, ends[number] - start);
        }
    }

    /// <summary>The number of the term, which is given one when it has none.</summary>
    public int Add(ReadOnlySpan<byte> term)
    {
        var hash = TermHashing.Of(term);
        var at = hash & (uint)(slots.Length - 1);
        while (slots[at] is var slot && slot != 0)
        {
            if ((uint)(slot >> 32) == hash && this[(int)(uint)slot - 1].SequenceEqual(term))
            {
                return (int)(uint)slot - 1;
            }

            at = (at + 1) & (uint)(slots.Length - 1);
        }

        slots[at] = ((ulong)hash << 32) | (uint)(ends.Count + 1);
        bytes.Write(term);
        ends.Add(bytes.Length);
        if (ends.Count * 2 > slots.Length)
        {
            Grow();
        }

        return ends.Count - 1;
    }

    /// <summary>The number of the term; -1 when it has none.</summary>
    public int Find(ReadOnlySpan<byte> term)
    {
        var hash = TermHashing.Of(term);
        for (var at = hash & (uint)(slots.Length - 1); slots[at] is var slot && slot != 0; at = (at + 1) & (uint)(slots.Length - 1))
        {
            if ((uint)(slot >> 32) == hash && this[(int)(uint)slot - 1].SequenceEqual(term))
            {
                return (int)(uint)slot - 1;
            }
        }

        return -1;
    }

    /// <summary>All numbers, in the order of their terms' bytes.</summary>
    public int[] Sorted()
    {
        var numbers = new int[Count];
        var keys = new ulong[Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i;
            keys[i] = FirstBytes(this[i]);
        }

        Array.Sort(keys, numbers);
        for (var start = 0; start < numbers.Length;)
        {
            var end = start + 1;
            while (end < numbers.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                numbers.AsSpan(start, end - start).Sort((one, other) => this[one].SequenceCompareTo(this[other]));
            }

            start = end;
        }

        return numbers;
    }

    private static ulong FirstBytes(ReadOnlySpan<byte> term)
    {
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        term[..Math.Min(term.Length, sizeof(ulong))].CopyTo(first);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(first);
    }

    private void Grow()
    {
        var larger = new ulong[slots.Length * 2];
        foreach (var slot in slots)
        {
            if (slot != 0)
            {
                var at = (uint)(slot >> 32) & (uint)(larger.Length - 1);
                while (larger[at] != 0)
                {
                    at = (at + 1) & (uint)(larger.Length - 1);
                }

                larger[at] = slot;
            }
        }

        slots = larger;
    }
}
