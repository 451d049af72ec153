using System.Runtime.InteropServices;
using Exchange.Index.Entries;
using Exchange.Index.Searching;
using Exchange.Records.Fields;

namespace Exchange.Index.Segmented;

/// <summary>Counts the records of a snapshot by their labels, from the columns alone: no record is read.</summary>
internal sealed class LabelGrouping(IndexSnapshot snapshot, LabelMemory memory, Func<RecordFacts, int> classOf)
{
    private const int RecordsBetweenLooks = 4_096;
    private const int HeadLength = 2;

    private readonly Dictionary<KnownLabel, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<EntryLabel> labels = [];
    private readonly Dictionary<string, Counted> groups = new(StringComparer.Ordinal);
    private readonly List<int> entities = [];

    /// <summary>Counts every record.</summary>
    public IReadOnlyList<RecordGroup> Run(CancellationToken cancellationToken)
    {
        for (var segment = 0; segment < snapshot.Views.Count; segment++)
        {
            CountIn(snapshot.Views[segment], cancellationToken);
        }

        return [.. groups.Select(pair => ToGroup(MemoryMarshal.Cast<char, int>(pair.Key), pair.Value))];
    }

    private void CountIn(SegmentView view, CancellationToken cancellationToken)
    {
        var reader = view.Reader;
        var numberOf = Array.ConvertAll(memory.Of(reader), Number);
        var times = reader.Columns[IndexLayout.From];
        for (var record = 0; record < reader.RecordCount; record++)
        {
            if (record % RecordsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var (first, end) = (reader.FirstDoc(record), reader.FirstDoc(record + 1));
            if (view.IsLive(first))
            {
                entities.Clear();
                for (var doc = first + 1; doc < end; doc++)
                {
                    entities.Add(numberOf[reader.LabelOf(doc)]);
                }

                DateTimeOffset? at = times.TryGet(first, out var ticks) ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
                Count(new RecordFacts(RecordKeys.Read(reader.Id(record)), at), numberOf[reader.LabelOf(first)]);
            }
        }
    }

    /// <summary>The key of a group is its class, the label of the record, and those of its entities, sorted, each once.</summary>
    private void Count(RecordFacts facts, int label)
    {
        entities.Sort();
        Span<int> key = entities.Count < 256 ? stackalloc int[entities.Count + HeadLength] : new int[entities.Count + HeadLength];
        (key[0], key[1]) = (classOf(facts), label);
        var length = HeadLength;
        foreach (var entity in entities)
        {
            if (length == HeadLength || key[length - 1] != entity)
            {
                key[length++] = entity;
            }
        }

        ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(
            groups.GetAlternateLookup<ReadOnlySpan<char>>(), MemoryMarshal.Cast<int, char>(key[..length]), out var isKnown);
        counted = isKnown ? counted with { Count = counted.Count + 1 } : new Counted(facts, 1);
    }

    private int Number(KnownLabel label)
    {
        if (!numbers.TryGetValue(label, out var number))
        {
            number = labels.Count;
            numbers.Add(label, number);
            labels.Add(label.Label);
        }

        return number;
    }

    private RecordGroup ToGroup(ReadOnlySpan<int> key, Counted counted)
    {
        var entityLabels = new EntryLabel[key.Length - HeadLength];
        for (var i = 0; i < entityLabels.Length; i++)
        {
            entityLabels[i] = labels[key[i + HeadLength]];
        }

        return new RecordGroup(labels[key[1]], entityLabels, key[0], counted.Example, counted.Count);
    }

    private readonly record struct Counted(RecordFacts Example, long Count);
}
