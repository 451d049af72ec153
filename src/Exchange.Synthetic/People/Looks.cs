namespace Exchange.Synthetic.People;

/// <summary>What a person looks like, in NCIC codes, inches and pounds.</summary>
internal sealed record Looks(
    string Race,
    string Ethnicity,
    int HeightInches,
    int WeightPounds,
    string Eyes,
    string Hair,
    (string Category, string Location, string Description)? Mark,
    string? Caution);
