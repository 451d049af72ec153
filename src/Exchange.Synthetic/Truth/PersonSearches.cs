using System.Globalization;
using Exchange.Records.Codes;
using Exchange.Synthetic.Mentions;
using Exchange.Synthetic.Tables;

namespace Exchange.Synthetic.Truth;

/// <summary>Finds persons worth searching for.</summary>
internal static class PersonSearches
{
    private const int MentionsMost = 15;

    /// <summary>Searches that show something of this person.</summary>
    public static IEnumerable<Candidate> Of(PersonTrail trail)
    {
        if (trail.Mentions.Count > MentionsMost || trail.Agencies < 2)
        {
            yield break;
        }

        var marks = trail.Mentions.SelectMany(one => one.In.Record.Marks).Distinct(StringComparer.Ordinal).ToList();
        var errors = trail.Mentions.SelectMany(one => one.Mention.Errors).ToHashSet(StringComparer.Ordinal);
        var rarity = NameTables.IsCommon(trail.Person.Name.Surname) ? 0 : 60;
        var worth = (trail.Agencies * 100) + (marks.Count * 30) + Math.Min(errors.Count, 8) + rarity;
        if (marks.Count > 0)
        {
            yield return Make(worth, "person-everywhere", "records at several agencies, not all for everybody", trail);
        }

        if (errors.Contains(MentionErrors.Nickname))
        {
            yield return Make(worth, "nickname", "one agency knows this person by a nickname", trail);
        }

        if (trail.Mentions.Any(one => one.Mention.Member.Marks.Contains(Marks.Juvenile)))
        {
            yield return Make(worth, "juvenile", "in some of the records this person is a juvenile", trail);
        }
    }

    private static Candidate Make(int score, string name, string why, PersonTrail trail) =>
        new(score, new SuggestedSearch(
        name,
        why,
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["given"] = trail.Person.Name.Given,
            ["surname"] = trail.Person.Name.Surname,
            ["dateOfBirth"] = trail.Person.Born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        trail.Person.Number,
        trail.Expected()));
}
