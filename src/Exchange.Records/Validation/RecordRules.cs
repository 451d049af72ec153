using Exchange.Records.Entities;

namespace Exchange.Records.Validation;

/// <summary>What holds for a record beyond the shape of its fields.</summary>
internal static class RecordRules
{
    /// <summary>Adds every rule that the record breaks.</summary>
    public static void Check(ContributedRecord record, ICollection<Problem> problems)
    {
        CheckTimes(record, problems);
        CheckSystem(record, problems);
        var ids = CheckEntityIds(record, problems);
        CheckLinks(record, ids, problems);
        CheckPlaces(record, problems);
        CheckAges(record, problems);
    }

    private static void CheckTimes(ContributedRecord record, ICollection<Problem> problems)
    {
        if (record is { OccurredFrom: { } from, OccurredTo: { } to } && to < from)
        {
            problems.Add(new Problem("$.occurredTo", "times-reversed", "the event ends before it begins; swap or correct the times"));
        }
    }

    private static void CheckSystem(ContributedRecord record, ICollection<Problem> problems)
    {
        if (!record.System.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            problems.Add(new Problem("$.system", "system-unreadable", "name the source system with letters, digits, `-`, `_` and `.`"));
        }
    }

    private static HashSet<string> CheckEntityIds(ContributedRecord record, ICollection<Problem> problems)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in EntityListing.Of(record).GroupBy(pair => pair.List, pair => pair.Entity))
        {
            CheckEntityIds([.. list], $"$.{list.Key}", ids, problems);
        }

        return ids;
    }

    private static void CheckEntityIds(List<Entity> list, string path, HashSet<string> ids, ICollection<Problem> problems)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (!ids.Add(list[i].Id))
            {
                problems.Add(new Problem($"{path}[{i}].id", "entity-id-repeated", "two entities have the same id; give each its own"));
            }
        }
    }

    private static void CheckLinks(ContributedRecord record, HashSet<string> ids, ICollection<Problem> problems)
    {
        for (var i = 0; i < record.Links.Count; i++)
        {
            var link = record.Links[i];
            if (!ids.Contains(link.From))
            {
                problems.Add(new Problem($"$.links[{i}].from", "link-unknown", "name the id of an entity of this record"));
            }

            if (!ids.Contains(link.To) && !Identity.RecordId.TryParse(link.To, out _))
            {
                problems.Add(new Problem($"$.links[{i}].to", "link-unknown", "name the id of an entity of this record, or ORI/system/local id"));
            }
        }
    }

    private static void CheckPlaces(ContributedRecord record, ICollection<Problem> problems)
    {
        for (var i = 0; i < record.Locations.Count; i++)
        {
            if (record.Locations[i].Latitude is null != record.Locations[i].Longitude is null)
            {
                problems.Add(new Problem($"$.locations[{i}]", "coordinates-incomplete", "give latitude and longitude, or neither"));
            }
        }
    }

    private static void CheckAges(ContributedRecord record, ICollection<Problem> problems)
    {
        for (var i = 0; i < record.Persons.Count; i++)
        {
            if (record.Persons[i] is { AgeMin: { } least, AgeMax: { } most } && most < least)
            {
                problems.Add(new Problem($"$.persons[{i}].ageMax", "ages-reversed", "the greatest age is below the least; swap or correct them"));
            }
        }
    }
}
