namespace Exchange.Synthetic.Truth;

/// <summary>A search that is worth showing.</summary>
/// <param name="Name">What it shows: <c>person-everywhere</c>, <c>nickname</c>, <c>juvenile</c>, <c>stolen-vehicle</c>,
/// <c>pawned-property</c>.</param>
/// <param name="Why">In words.</param>
/// <param name="Terms">What to search for, by field: <c>given</c>, <c>surname</c>, <c>dateOfBirth</c>, <c>plate</c>,
/// <c>vin</c>, <c>serial</c>.</param>
/// <param name="Person">Number in the truth file, where a person is searched for.</param>
/// <param name="Records">Records that answer it, if everything may be seen.</param>
public sealed record SuggestedSearch(
    string Name, string Why, IReadOnlyDictionary<string, string> Terms, long? Person,
    IReadOnlyList<ExpectedRecord> Records);
