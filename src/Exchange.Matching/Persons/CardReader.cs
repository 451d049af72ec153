using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Exchange.Matching.Names;
using Exchange.Records.Identity;

namespace Exchange.Matching.Persons;

/// <summary>Reads cards.</summary>
internal readonly ref struct CardReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public PersonCard Read()
    {
        if (bytes.Length < CardLayout.HeadSize || bytes[0] != CardWriter.Version)
        {
            throw new InvalidDataException("the bytes are no person card of this version; rebuild the index");
        }

        var (text, keys, tokens, names) = (Word(0), Word(1), Word(2), Word(3));
        var keysAt = CardLayout.HeadSize + text;
        var tokensAt = keysAt + (keys * sizeof(uint));
        var namesAt = tokensAt + (tokens * CardLayout.TokenSize);
        return new PersonCard
        {
            Text = Encoding.UTF8.GetString(bytes.Slice(CardLayout.HeadSize, text)),
            Keys = ReadKeys(keysAt, keys),
            Tokens = ReadTokens(tokensAt, tokens),
            Names = ReadNames(namesAt, names),
            Birth = new PartialDate(Word(4), Word(5) >> 8, Word(5) & 0xFF),
            Born = (Word(6), Word(7)),
            Height = Word(8),
            Weight = Word(9),
            Sex = Code(0),
            Race = Code(1),
            Eyes = Code(2),
            Hair = Code(3),
            Numbers = ReadNumbers(namesAt + (names * CardLayout.NameSize)),
        };
    }

    private ushort Word(int index) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 + (index * 2))..]);

    private PackedCode Code(int index) => new(BinaryPrimitives.ReadUInt32LittleEndian(bytes[(CardLayout.CodesAt + (index * 4))..]));

    private NameKey[] ReadKeys(int at, int count)
    {
        var keys = new NameKey[count];
        var words = MemoryMarshal.Cast<NameKey, uint>(keys.AsSpan());
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + (i * sizeof(uint)))..]);
        }

        return keys;
    }

    private CardToken[] ReadTokens(int at, int count)
    {
        var tokens = new CardToken[count];
        var (text, key) = (0, 0);
        for (var i = 0; i < count; i++, at += CardLayout.TokenSize)
        {
            tokens[i] = new CardToken(
                text, bytes[at], key, bytes[at + 1], (NameRole)bytes[at + 2], (CardField)bytes[at + 3], bytes[at + 4], bytes[at + 5]);
            text += bytes[at];
            key += bytes[at + 1];
        }

        return tokens;
    }

    private CardName[] ReadNames(int at, int count)
    {
        var names = new CardName[count];
        var first = 0;
        for (var i = 0; i < count; i++, at += CardLayout.NameSize)
        {
            names[i] = new CardName(
                bytes[at] == 1, first, bytes[at + 1], bytes[at + 2], new PackedCode(BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 3)..])));
            first += names[i].Parts + names[i].Joins;
        }

        return names;
    }

    private string[] ReadNumbers(int at)
    {
        var numbers = bytes[1] == 0 ? [] : new string[bytes[1]];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Encoding.UTF8.GetString(bytes.Slice(at + 1, bytes[at]));
            at += 1 + bytes[at];
        }

        return numbers;
    }
}
