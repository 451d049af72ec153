using System.Buffers;
using System.Text;
using Exchange.Index.Entries;
using Exchange.Index.Segments;
using Exchange.Matching.Names;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Segmented;

/// <summary>Brings a record into the form in which segments take it. One at a time.</summary>
internal sealed class BlockWriter
{
    private static readonly HashSet<FieldShape> CompactFields = IndexLayout.FieldsOf(Comparison.Compact);
    private static readonly HashSet<FieldShape> CodeFields = IndexLayout.FieldsOf(Comparison.Code);
    private static readonly HashSet<FieldShape> WordFields = IndexLayout.FieldsOf(Comparison.Words, Comparison.Name);
    private static readonly HashSet<FieldShape> AddressFields = IndexLayout.FieldsOf(Comparison.Address);

    private readonly HashSet<(int Field, string Term)> written = [];
    private readonly ArrayBufferWriter<byte> cards = new(256);

    /// <summary>The record as a block; the same object every time.</summary>
    public RecordBlock Block { get; } = new();

    /// <summary>Fills the block.</summary>
    public RecordBlock Write(IndexedRecord record)
    {
        Block.Begin(RecordKeys.Write(record.Id));
        foreach (var entry in record.Entries)
        {
            written.Clear();
            Block.BeginEntry(LabelKeys.Write(entry.Label));
            Once(IndexLayout.List, entry.Label.EntityList.Length == 0 ? IndexLayout.RecordList : entry.Label.EntityList);
            foreach (var value in entry.Values)
            {
                WriteValue(value);
            }

            WriteNames(entry);
            WriteColumns(record, entry);
            WriteStored(entry);
        }

        return Block;
    }

    private void WriteStored(IndexedEntry entry)
    {
        if (entry.Card is { } card)
        {
            cards.ResetWrittenCount();
            card.Write(cards);
            Block.Brief(cards.WrittenSpan);
        }

        Block.Stored(StoredEntry.Write(entry));
    }

    private void WriteValue(IndexedValue value)
    {
        var group = value.Field.Group;
        if (value.IsText)
        {
            var field = IndexLayout.TextOf(group);
            foreach (var word in value.Words)
            {
                Block.Token(field, word);
            }

            Block.EndValue(field);
        }
        else if (WordFields.Contains(value.Field))
        {
            OnceEach(IndexLayout.WordsOf(group), value.Words);
        }

        if (AddressFields.Contains(value.Field))
        {
            OnceEach(IndexLayout.WordsOf(group), value.AddressWords.Select(IndexLayout.AddressTerm));
        }

        if (CompactFields.Contains(value.Field))
        {
            Once(IndexLayout.ValuesOf(group), IndexLayout.CompactTerm(value.Field, value.Compact));
        }

        if (CodeFields.Contains(value.Field) || value.Field.Type == FieldType.PartialDate)
        {
            Once(IndexLayout.ValuesOf(group), IndexLayout.ValueTerm(value.Field, value.Text));
        }
    }

    private void WriteNames(IndexedEntry entry)
    {
        if (entry.Card is { } card)
        {
            foreach (var term in card.Terms())
            {
                WriteName(term.Group, term.Text, term.Keys);
            }

            Once(IndexLayout.Birth, card.DateOfBirth?.ToString() ?? (card.HasAge ? IndexLayout.AgeAlone : IndexLayout.NoBirth));
        }
    }

    private void WriteName(FieldGroup group, string token, IReadOnlyList<NameKey> keys)
    {
        var isAlias = group == FieldGroup.Alias;
        if (Once(isAlias ? IndexLayout.Alias : IndexLayout.Name, token))
        {
            OnceEach(isAlias ? IndexLayout.AliasKeys : IndexLayout.NameKeys, keys.Select(Term));
        }
    }

    /// <summary>A key as a term.</summary>
    public static string Term(NameKey key) => key.Value.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);

    private void WriteColumns(IndexedRecord record, IndexedEntry entry)
    {
        if (entry.Label.EntityList.Length == 0)
        {
            Block.Ordinal(IndexLayout.Kind, Encoding.UTF8.GetBytes(record.Kind));
            Number(IndexLayout.From, record.From);
            Number(IndexLayout.To, record.To);
            Ordinal(IndexLayout.Nibrs, entry, "offenses[].nibrs");
            Ordinal(IndexLayout.Offense, entry, "offenses[].description");
        }
        else if (entry.Label.EntityList == "locations")
        {
            Ordinal(IndexLayout.City, entry, "locations[].city");
            Ordinal(IndexLayout.District, entry, "locations[].district");
        }
    }

    private void Number(int column, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            Block.Number(column, known.UtcTicks);
        }
    }

    private void Ordinal(int column, IndexedEntry entry, string path)
    {
        var values = entry.Values.Where(value => value.Field.Path == path).Select(value => value.Text.Trim().ToUpperInvariant())
            .Distinct(StringComparer.Ordinal).ToList();
        if (values.Count > 0)
        {
            Block.Ordinal(column, Encoding.UTF8.GetBytes(string.Join('\n', values)));
        }
    }

    private void OnceEach(int field, IEnumerable<string> terms)
    {
        foreach (var term in terms)
        {
            Once(field, term);
        }
    }

    private bool Once(int field, string term)
    {
        if (term.Length == 0 || !written.Add((field, term)))
        {
            return false;
        }

        Block.Keyword(field, term);
        return true;
    }
}
