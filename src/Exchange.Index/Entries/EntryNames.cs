using Exchange.Matching.Names;
using Exchange.Records.Entities;
using Exchange.Records.Fields;

namespace Exchange.Index.Entries;

/// <summary>Takes a person's names apart into the tokens by which words of a query find them.</summary>
internal static class EntryNames
{
    private static readonly FieldShape Full = Leaf("name.full");
    private static readonly FieldShape Given = Leaf("name.given");
    private static readonly FieldShape Middle = Leaf("name.middle");
    private static readonly FieldShape Surname = Leaf("name.surname");
    private static readonly FieldShape AliasFull = Leaf("aliases[].full");
    private static readonly FieldShape AliasGiven = Leaf("aliases[].given");
    private static readonly FieldShape AliasSurname = Leaf("aliases[].surname");

    /// <summary>Every token of the name and the aliases, in the order of the record.</summary>
    public static IEnumerable<EntryName> Of(Person person)
    {
        var name = person.Name is { } own
            ? Tokens(NameParser.OfParts(own.Surname, own.Given, own.Middle, own.Suffix), token => FieldOf(token.Role))
                .Concat(Tokens(NameParser.Parse(own.Full ?? ""), _ => Full))
            : [];
        return name.Concat(person.Aliases.SelectMany(alias =>
            Tokens(NameParser.OfParts(alias.Surname, alias.Given), token => token.Role == NameRole.Surname ? AliasSurname : AliasGiven)
                .Concat(Tokens(NameParser.Parse(alias.Full ?? ""), _ => AliasFull))));
    }

    private static IEnumerable<EntryName> Tokens(ParsedName name, Func<NameToken, FieldShape> field) =>
        name.Tokens.Select(token => new EntryName(token, field(token)));

    private static FieldShape FieldOf(NameRole role) => role switch
    {
        NameRole.Surname => Surname,
        NameRole.Middle => Middle,
        _ => Given,
    };

    private static FieldShape Leaf(string path) => RecordShape.Leaves["persons[]." + path];
}
