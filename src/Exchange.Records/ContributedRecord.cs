using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Records;

/// <summary>
/// One record as its owner contributed it: the envelope (LEXS data item metadata), what happened, and the entities it mentions.
/// </summary>
public sealed record ContributedRecord
{
    /// <summary>Agency that contributed the record (RLEX-VII-A-2).</summary>
    [Field(FieldGroup.Envelope, Required = true)]
    public required Ori Owner { get; init; }

    /// <summary>Source system at the owner.</summary>
    [Field(FieldGroup.Envelope, Required = true, LengthMax = 40)]
    public required string System { get; init; }

    /// <summary>The source system's own id of the record.</summary>
    [Field(FieldGroup.Envelope, Required = true, LengthMax = 200)]
    public required string LocalId { get; init; }

    /// <summary>Kind of record.</summary>
    [Field(FieldGroup.Envelope, Required = true, Codes = "record-kind")]
    public required string Kind { get; init; }

    /// <summary>Class of the data; criminal history and intelligence are refused (RLEX-IV-G). Absent means <c>cji</c>.</summary>
    [Field(FieldGroup.Envelope, Codes = "data-class")]
    public string? DataClass { get; init; }

    /// <summary>Where the event stands.</summary>
    [Field(FieldGroup.Envelope, Codes = "record-status")]
    public string? Status { get; init; }

    /// <summary>The owner's number to quote when calling (LEXS DataItemReferenceID).</summary>
    [Field(FieldGroup.Envelope, LengthMax = 100)]
    public string? OwnerReference { get; init; }

    /// <summary>When the event began, UTC.</summary>
    [Field(FieldGroup.Envelope)]
    public DateTimeOffset? OccurredFrom { get; init; }

    /// <summary>When the event ended, UTC.</summary>
    [Field(FieldGroup.Envelope)]
    public DateTimeOffset? OccurredTo { get; init; }

    /// <summary>When it was reported, UTC.</summary>
    [Field(FieldGroup.Envelope)]
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>When the owner last changed the record, UTC (RLEX-IV-E).</summary>
    [Field(FieldGroup.Envelope)]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Whom to call.</summary>
    [Field(FieldGroup.Envelope)]
    public OwnerContact? Contact { get; init; }

    /// <summary>Marks of the whole record.</summary>
    [Field(FieldGroup.Envelope, Codes = "mark")]
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>What the owner wants every reader to be told.</summary>
    [Field(FieldGroup.Envelope, LengthMax = 2000)]
    public string? DisseminationText { get; init; }

    /// <summary>Numbers by which the owner or a court knows the event.</summary>
    [Field(FieldGroup.Envelope)]
    public IReadOnlyList<ReferenceNumber> References { get; init; } = [];

    /// <summary>Offenses, charges, violations.</summary>
    [Field(FieldGroup.Offense)]
    public IReadOnlyList<Offense> Offenses { get; init; } = [];

    /// <summary>Free text that tells what happened.</summary>
    [Field(FieldGroup.Narrative, LengthMax = 1_000_000)]
    public string? Narrative { get; init; }

    /// <summary>The owner's remarks on where the data came from.</summary>
    [Field(FieldGroup.SourceNotes, LengthMax = 20_000)]
    public string? SourceNotes { get; init; }

    /// <summary>Persons.</summary>
    [Field(FieldGroup.Envelope)]
    public IReadOnlyList<Person> Persons { get; init; } = [];

    /// <summary>Vehicles.</summary>
    [Field(FieldGroup.Vehicle)]
    public IReadOnlyList<Vehicle> Vehicles { get; init; } = [];

    /// <summary>Places.</summary>
    [Field(FieldGroup.Envelope)]
    public IReadOnlyList<Location> Locations { get; init; } = [];

    /// <summary>Telephones.</summary>
    [Field(FieldGroup.Contact)]
    public IReadOnlyList<Telephone> Telephones { get; init; } = [];

    /// <summary>E-mail addresses.</summary>
    [Field(FieldGroup.Contact)]
    public IReadOnlyList<EmailAddress> Emails { get; init; } = [];

    /// <summary>Firearms linked to a crime or a loss.</summary>
    [Field(FieldGroup.Property)]
    public IReadOnlyList<Firearm> Firearms { get; init; } = [];

    /// <summary>Things.</summary>
    [Field(FieldGroup.Property)]
    public IReadOnlyList<PropertyItem> Properties { get; init; } = [];

    /// <summary>Businesses, gangs and other bodies.</summary>
    [Field(FieldGroup.Envelope)]
    public IReadOnlyList<Organization> Organizations { get; init; } = [];

    /// <summary>How the entities stand to each other and to other records.</summary>
    [Field(FieldGroup.Envelope)]
    public IReadOnlyList<EntityLink> Links { get; init; } = [];

    /// <summary>Documents and images, named by digest.</summary>
    [Field(FieldGroup.SourceNotes)]
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Owner, system and local id.</summary>
    [global::System.Text.Json.Serialization.JsonIgnore]
    public RecordId Id => new(Owner, System, LocalId);
}
