using System.Buffers;
using Exchange.Matching.Names;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Matching.Persons;

/// <summary>What comparison needs of a person as one record mentions him or her, analyzed once; small enough to be stored in an index.</summary>
public sealed class PersonCard
{
    /// <summary>Most parts of one name, and most joins; further ones are passed over.</summary>
    internal const int PartsMax = 12;
    internal const int JoinsMax = 4;

    internal PersonCard()
    {
    }

    /// <summary>The texts of all tokens, one behind the other.</summary>
    internal string Text { get; init; } = "";

    internal NameKey[] Keys { get; init; } = [];

    internal CardToken[] Tokens { get; init; } = [];

    internal CardName[] Names { get; init; } = [];

    internal PartialDate Birth { get; init; }

    /// <summary>Years of birth as the age at the event says; 0 where it is not known.</summary>
    internal (ushort From, ushort To) Born { get; init; }

    internal PackedCode Sex { get; init; }

    internal PackedCode Race { get; init; }

    internal PackedCode Eyes { get; init; }

    internal PackedCode Hair { get; init; }

    /// <summary>Inches; 0 where it is not known.</summary>
    internal ushort Height { get; init; }

    /// <summary>Pounds; 0 where it is not known.</summary>
    internal ushort Weight { get; init; }

    internal string[] Numbers { get; init; } = [];

    /// <summary>Analyzes a person.</summary>
    /// <param name="person">The person as mentioned.</param>
    /// <param name="happened">When the event was that the age belongs to; null when it is not known, and then the age says nothing.</param>
    public static PersonCard Of(Person person, DateTimeOffset? happened) => CardBuilder.Build(person, happened);

    /// <summary>Writes the binary form; see docs/matching.md.</summary>
    public void Write(IBufferWriter<byte> output) => CardWriter.Write(this, output);

    /// <summary>Reads what <see cref="Write"/> wrote; the bytes are trusted, an index checks them by its own checksums.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a card of this version.</exception>
    public static PersonCard Read(ReadOnlySpan<byte> bytes) => new CardReader(bytes).Read();

    /// <summary>
    /// Every name token to be stored, so that looking up the tokens of <see cref="PersonProbe.Parts"/> finds every card that can match.
    /// </summary>
    public IEnumerable<CardTerm> Terms() =>
        from name in Names
        from token in Tokens.Skip(name.FirstToken).Take(name.Parts + name.Joins)
        select new CardTerm(name.Group, TextOf(token).ToString(), KeysOf(token).ToArray());

    /// <summary>The date of birth, to be stored with the lookups of <see cref="PersonProbe.Birth"/> in mind; null when none is known.</summary>
    public PartialDate? DateOfBirth => Birth.Year == 0 ? null : Birth;

    /// <summary>Whether an age is known.</summary>
    public bool HasAge => Born.From != 0;

    /// <summary>The name token that is most worth beside one asked for; null when none that may be searched is alike.</summary>
    /// <param name="asked">The word asked for.</param>
    /// <param name="searchable">The groups of fields that take part, as in <see cref="PersonComparer.Compare"/>.</param>
    public TokenMatch? Find(NameToken asked, FieldGroupSet searchable)
    {
        TokenMatch? best = null;
        foreach (var name in Names)
        {
            if (searchable.Contains(name.Group))
            {
                for (var i = name.FirstToken; i < name.FirstToken + name.Parts + name.Joins; i++)
                {
                    var agreement = NameTokens.Compare(asked.Text, asked.Keys, TextOf(Tokens[i]), KeysOf(Tokens[i]));
                    var worth = NameWeights.Of(agreement, asked.Frequency);
                    if (agreement != NameAgreement.None && !(best?.Worth >= worth))
                    {
                        best = new TokenMatch(agreement, worth, CardFields.Shape(Tokens[i].Field));
                    }
                }
            }
        }

        return best;
    }

    internal ReadOnlySpan<char> TextOf(in CardToken token) => Text.AsSpan(token.TextStart, token.TextLength);

    internal ReadOnlySpan<NameKey> KeysOf(in CardToken token) => Keys.AsSpan(token.KeyStart, token.KeyCount);
}
