using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Identity;
using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.Mentions;
using Exchange.Synthetic.Stories;
using Exchange.Synthetic.Tables;
using Exchange.Synthetic.Things;

namespace Exchange.Synthetic.Composing;

/// <summary>Puts entities and, where the layout can hold them, links into a record.</summary>
internal static class EntityWriter
{
    /// <summary>
    /// The envelope, whose list of persons holds the officer if there is one, with everything else of the event.
    /// </summary>
    public static ContributedRecord Fill(
        ContributedRecord envelope,
        Happening happening,
        IReadOnlyList<Mention> mentions,
        IReadOnlyDictionary<int, RecordId> known)
    {
        Person[] persons =
        [
            .. mentions.Select((mention, i) => mention.Person with { Id = Id("p", i) }),
            .. envelope.Persons.Select(officer => officer with { Id = "o1" }),
        ];
        return envelope with
        {
            Persons = persons,
            Vehicles = [.. happening.Vehicles.Select((one, i) => Vehicle(i, one.Vehicle, one.Role, one.Status))],
            Locations =
                [Scene(happening), .. mentions.Select((mention, i) => Named(mention.Home, i)).OfType<Location>()],
            Telephones = [.. mentions.Select((mention, i) => Named(mention.Phone, i)).OfType<Telephone>()],
            Emails = [.. mentions.Select((mention, i) => Named(mention.Email, i)).OfType<EmailAddress>()],
            Properties = happening.Item is var (item, itemRole, itemStatus) ? [Thing(item, itemRole, itemStatus)] : [],
            Firearms = happening.Firearm is var (firearm, gunRole, gunStatus) ? [Gun(firearm, gunRole, gunStatus)] : [],
            Organizations = happening.Shop is { } shop ? [Shop(shop)] : [],
            Links = happening.Agency.Layout == ExportLayout.Ndjson ? LinkWriter.Links(happening, mentions, known) : [],
        };
    }

    /// <summary>Id of the entity of that letter and place.</summary>
    public static string Id(string letter, int index) => FormattableString.Invariant($"{letter}{index + 1}");

    private static Location? Named(Location? home, int index) =>
        home is null ? null : home with { Id = Id("h", index) };

    private static Telephone? Named(Telephone? phone, int index) =>
        phone is null ? null : phone with { Id = Id("t", index) };

    private static EmailAddress? Named(EmailAddress? email, int index) =>
        email is null ? null : email with { Id = Id("e", index) };

    private static Vehicle Vehicle(int index, TrueVehicle vehicle, string role, string status) => new()
    {
        Id = Id("v", index),
        Role = role,
        Plate = vehicle.Plate,
        PlateState = vehicle.PlateState,
        Vin = vehicle.Vin,
        ModelYear = vehicle.Year,
        Make = vehicle.Make,
        Model = vehicle.Model,
        Style = vehicle.Style,
        Color = vehicle.Color,
        Category = vehicle.Category,
        Status = status,
    };

    private static Location Scene(Happening happening)
    {
        var place = happening.Place;
        return new Location
        {
            Id = "l1",
            Role = KindFacts.PlaceRole(happening.Kind, happening.NarrativeRoot == "vehicle-recovery"),
            Street = place.Street,
            Unit = place.Unit,
            CommonName = place.CommonName,
            City = place.City.Name,
            County = Places.County,
            State = "FL",
            PostalCode = place.City.PostalCode,
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            Category = place.Category,
        };
    }

    private static PropertyItem Thing(TrueItem item, string role, string status) => new()
    {
        Id = "i1",
        Role = role,
        Category = item.Category,
        Description = item.Description,
        Brand = item.Brand,
        Model = item.Model,
        Serial = item.Serial,
        Color = item.Color,
        ValueDollars = item.ValueDollars,
        Status = status,
    };

    private static Firearm Gun(TrueFirearm firearm, string role, string status) => new()
    {
        Id = "g1",
        Role = role,
        Status = status,
        Serial = firearm.Serial,
        Make = firearm.Make,
        Model = firearm.Model,
        Caliber = firearm.Caliber,
        Type = firearm.Type,
        Action = firearm.Action,
    };

    private static Organization Shop(string name) =>
        new() { Id = "s1", Role = "ORGANIZATION-SHOP", Name = name, Category = "business" };
}
