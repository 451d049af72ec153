using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A thing as one record mentions it.</summary>
public sealed record PropertyItem : Entity
{
    /// <summary>Kind of thing in the words of the owner.</summary>
    [Field(FieldGroup.Property, LengthMax = 100)]
    public string? Category { get; init; }

    /// <summary>What it looks like.</summary>
    [Field(FieldGroup.Property)]
    public string? Description { get; init; }

    /// <summary>Brand or make.</summary>
    [Field(FieldGroup.Property, LengthMax = 100)]
    public string? Brand { get; init; }

    /// <summary>Model.</summary>
    [Field(FieldGroup.Property, LengthMax = 100)]
    public string? Model { get; init; }

    /// <summary>Serial number.</summary>
    [Field(FieldGroup.Property, LengthMax = 100)]
    public string? Serial { get; init; }

    /// <summary>Number that the owner scratched or painted on.</summary>
    [Field(FieldGroup.Property, LengthMax = 100)]
    public string? OwnerAppliedNumber { get; init; }

    /// <summary>Colour in the words of the owner.</summary>
    [Field(FieldGroup.Property, LengthMax = 60)]
    public string? Color { get; init; }

    /// <summary>How many or how much.</summary>
    [Field(FieldGroup.Property)]
    public double? Quantity { get; init; }

    /// <summary>Value in dollars.</summary>
    [Field(FieldGroup.Property)]
    public double? ValueDollars { get; init; }

    /// <summary>stolen, recovered, found, pawned and so on.</summary>
    [Field(FieldGroup.Property, Codes = "item-status")]
    public string? Status { get; init; }
}
