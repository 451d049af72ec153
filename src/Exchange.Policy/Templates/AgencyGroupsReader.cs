using Exchange.Policy.Requesters;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Policy.Templates;

/// <summary>Reads an owner's named groups (<c>groups.json</c>) and lists every problem with path, code and advice.</summary>
public static class AgencyGroupsReader
{
    private const int MembersMax = 10_000;

    /// <summary>Reads a document: <c>version</c>, and under <c>groups</c> name to list of ORIs.</summary>
    public static Reading<AgencyGroups> Read(ReadOnlyMemory<byte> utf8) => TemplateReader.Read<AgencyGroups>(utf8, json =>
    {
        var version = TemplateReader.ReadVersion(json);
        var members = new Dictionary<string, IReadOnlyList<Ori>>(StringComparer.Ordinal);
        if (json.Object("groups", required: true) is { } groups)
        {
            foreach (var name in groups.Names)
            {
                members[name] = ReadGroup(groups, name);
            }
        }

        return digest => new AgencyGroups(version, members, digest);
    });

    private static List<Ori> ReadGroup(CheckedObject groups, string name)
    {
        if (name.Length == 0 || !name.All(RuleReader.IsOfAName))
        {
            groups.Complain(name, "name-unreadable", "name groups with letters, digits, `-`, `_` and `.`");
        }

        var texts = groups.Texts(name) ?? [];
        if (texts.Count is 0 or > MembersMax)
        {
            groups.Complain(name, "list-length", $"give 1 to {MembersMax} ORIs; a group of nobody lets nobody in");
        }

        return [.. texts.Select(text => OriReader.ReadOne(groups, name, text))];
    }
}
