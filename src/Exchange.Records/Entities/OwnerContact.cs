using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>Whom to call at the owner.</summary>
public sealed record OwnerContact
{
    /// <summary>Unit or officer.</summary>
    [Field(FieldGroup.Envelope, LengthMax = 200)]
    public string? Name { get; init; }

    /// <summary>Telephone.</summary>
    [Field(FieldGroup.Envelope, LengthMax = 40)]
    public string? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    [Field(FieldGroup.Envelope, LengthMax = 254)]
    public string? Email { get; init; }
}
