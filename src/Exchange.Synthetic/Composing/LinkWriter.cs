using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Identity;
using Exchange.Synthetic.Mentions;
using Exchange.Synthetic.People;
using Exchange.Synthetic.Stories;

namespace Exchange.Synthetic.Composing;

/// <summary>Writes how the entities of a record stand to each other and to earlier records.</summary>
internal static class LinkWriter
{
    /// <summary>Every link of a record.</summary>
    public static IReadOnlyList<EntityLink> Links(
        Happening happening, IReadOnlyList<Mention> mentions, IReadOnlyDictionary<int, RecordId> known)
    {
        var links = new List<EntityLink>();
        for (var i = 0; i < mentions.Count; i++)
        {
            AddOwn(links, mentions[i], i);
            AddKin(links, mentions, i);
            AddVictim(links, mentions, i);
        }

        if (happening.Vehicles.Count > 0 && mentions.Count > 0)
        {
            Add(links, happening.Kind == "vehicle-theft" ? "owner" : "driver", "p1", "v1");
        }

        if (happening.Cause is var (token, type) && known.TryGetValue(token, out var earlier))
        {
            Add(links, type, "p1", earlier.ToString());
        }

        return links;
    }

    private static void Add(List<EntityLink> links, string type, string from, string to) =>
        links.Add(new EntityLink { Type = type, From = from, To = to });

    private static void AddOwn(List<EntityLink> links, Mention mention, int index)
    {
        var from = EntityWriter.Id("p", index);
        if (mention.Home is not null)
        {
            Add(links, "residence", from, EntityWriter.Id("h", index));
        }

        if (mention.Phone is not null)
        {
            Add(links, "uses", from, EntityWriter.Id("t", index));
        }

        if (mention.Email is not null)
        {
            Add(links, "uses", from, EntityWriter.Id("e", index));
        }
    }

    private static void AddKin(List<EntityLink> links, IReadOnlyList<Mention> mentions, int index)
    {
        var one = mentions[index].Member.Person;
        for (var i = 0; i < index; i++)
        {
            var other = mentions[i].Member.Person;
            if (other.Household == one.Household)
            {
                Add(links, Kinship(one, other), EntityWriter.Id("p", i), EntityWriter.Id("p", index));
            }
        }
    }

    private static string Kinship(TruePerson one, TruePerson other) =>
        one.MarriedOn is not null && other.Sex == "M" && other.Number < one.Number ? "spouse" :
        one.Name.Surname == other.Name.Surname ? "family" : "acquaintance";

    private static void AddVictim(List<EntityLink> links, IReadOnlyList<Mention> mentions, int index)
    {
        if (index > 0 && mentions[index].Member.Is(RoleClass.Victim) && mentions[0].Member.Is(RoleClass.Subject))
        {
            Add(links, "victim-of", EntityWriter.Id("p", index), "p1");
        }
    }
}
