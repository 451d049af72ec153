namespace Exchange.Records.Entities;

/// <summary>A record's entities, each with the name of the list that holds it.</summary>
public static class EntityListing
{
    /// <summary>Every entity with its list's JSON name.</summary>
    public static IEnumerable<(string List, Entity Entity)> Of(ContributedRecord record) =>
    [
        .. record.Persons.Select(entity => ("persons", (Entity)entity)),
        .. record.Vehicles.Select(entity => ("vehicles", (Entity)entity)),
        .. record.Locations.Select(entity => ("locations", (Entity)entity)),
        .. record.Telephones.Select(entity => ("telephones", (Entity)entity)),
        .. record.Emails.Select(entity => ("emails", (Entity)entity)),
        .. record.Firearms.Select(entity => ("firearms", (Entity)entity)),
        .. record.Properties.Select(entity => ("properties", (Entity)entity)),
        .. record.Organizations.Select(entity => ("organizations", (Entity)entity)),
    ];
}
