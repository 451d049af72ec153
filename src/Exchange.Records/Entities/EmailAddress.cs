using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>An e-mail address as one record mentions it.</summary>
public sealed record EmailAddress : Entity
{
    /// <summary>The address.</summary>
    [Field(FieldGroup.Contact, Required = true, LengthMax = 254)]
    public required string Address { get; init; }
}
