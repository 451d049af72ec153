namespace Exchange.Synthetic.People;

/// <summary>Three persons who live or lived together, as far as they share anything.</summary>
/// <param name="Number">Number of the household.</param>
/// <param name="Kind">What binds them.</param>
/// <param name="Origin">Where their names come from.</param>
/// <param name="Surname">Family name of a family.</param>
/// <param name="Births">Days of birth of the three.</param>
/// <param name="Home">Where they live now.</param>
/// <param name="Phone">Telephone of the home.</param>
/// <param name="MarriedOn">Day of the marriage; null where there was none.</param>
/// <param name="HasJunior">Whether the son bears his father's whole name.</param>
internal sealed record Household(
    long Number,
    HouseholdKind Kind,
    string Origin,
    string Surname,
    IReadOnlyList<DateOnly> Births,
    TrueAddress Home,
    string Phone,
    DateOnly? MarriedOn,
    bool HasJunior)
{
    /// <summary>Persons of every household.</summary>
    public const int Size = 3;
}
