using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>Another name that a person goes by.</summary>
public sealed record PersonAlias
{
    /// <summary>Kind of alias: legal, alias, maiden, moniker.</summary>
    [Field(FieldGroup.Alias, Codes = "alias-category")]
    public string? Category { get; init; }

    /// <summary>The whole name where the parts are not known apart.</summary>
    [Field(FieldGroup.Alias, LengthMax = 200)]
    public string? Full { get; init; }

    /// <summary>Given name.</summary>
    [Field(FieldGroup.Alias, LengthMax = 100)]
    public string? Given { get; init; }

    /// <summary>Family name.</summary>
    [Field(FieldGroup.Alias, LengthMax = 100)]
    public string? Surname { get; init; }
}
