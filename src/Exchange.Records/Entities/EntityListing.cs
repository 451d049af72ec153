namespace Exchange.Records.Entities;

/// <summary>A record's entities, each with the name of the list that holds it.</summary>
public static class EntityListing
{
    /// <summary>Every entity with its list's JSON name.</summary>
    public static IEnumerable<(string List, IEntity Entity)> Of(ContributedRecord record) =>
    [
        .. record.Persons.Select(entity => ("persons", (IEntity)entity)),
        .. record.Vehicles.Select(entity => ("vehicles", (IEntity)entity)),
        .. record.Locations.Select(entity => ("locations", (IEntity)entity)),
        .. record.Telephones.Select(entity => ("telephones", (IEntity)entity)),
        .. record.Emails.Select(entity => ("emails", (IEntity)entity)),
        .. record.Firearms.Select(entity => ("firearms", (IEntity)entity)),
        .. record.Properties.Select(entity => ("properties", (IEntity)entity)),
        .. record.Organizations.Select(entity => ("organizations", (IEntity)entity)),
    ];
}
