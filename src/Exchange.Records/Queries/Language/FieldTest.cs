namespace Exchange.Records.Queries.Language;

/// <summary>A field of the search box with what is asked of it, for every entity that the name can mean; never empty.</summary>
internal sealed record FieldTest(IReadOnlyList<FieldCriterion> Meanings);
