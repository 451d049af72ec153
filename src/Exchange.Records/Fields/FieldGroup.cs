namespace Exchange.Records.Fields;

/// <summary>What a sharing template decides about, one by one: a group of fields that are shown, masked or hidden together.</summary>
public enum FieldGroup
{
    /// <summary>Owner, kind, dates, status, roles, marks, links: shown with every full answer.</summary>
    Envelope,

    /// <summary>A person's or an organization's name.</summary>
    Name,

    /// <summary>Other names a person goes by.</summary>
    Alias,

    /// <summary>Date of birth and age.</summary>
    DateOfBirth,

    /// <summary>Social security, licence, FBI, state and other numbers of a person.</summary>
    Identifiers,

    /// <summary>Telephones, e-mail addresses, where a person lives or works.</summary>
    Contact,

    /// <summary>City, district, beat: a place without the door.</summary>
    Place,

    /// <summary>Street, number and coordinates.</summary>
    ExactPlace,

    /// <summary>Sex, race, height, weight, hair, eyes, scars, marks, tattoos.</summary>
    PhysicalDescription,

    /// <summary>Mug shots and other images of a person.</summary>
    Photo,

    /// <summary>Free text that tells what happened.</summary>
    Narrative,

    /// <summary>Offenses, charges and their codes.</summary>
    Offense,

    /// <summary>Property, firearms, pawned items.</summary>
    Property,

    /// <summary>Vehicles and plates.</summary>
    Vehicle,

    /// <summary>Identity of officers.</summary>
    Officer,

    /// <summary>Identity of victims (s.119.071(2)(h), Fla. Stat.; RLEX-IX-F).</summary>
    VictimIdentity,

    /// <summary>Identity of witnesses and complainants.</summary>
    WitnessIdentity,

    /// <summary>Identity of juveniles.</summary>
    JuvenileIdentity,

    /// <summary>The owner's remarks on the source, and documents attached.</summary>
    SourceNotes,
}
