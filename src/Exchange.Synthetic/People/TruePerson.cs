using Exchange.Synthetic.Things;

namespace Exchange.Synthetic.People;

/// <summary>A person as he or she is, whatever records say.</summary>
internal sealed record TruePerson
{
    private const int AdultAge = 18;

    public required long Number { get; init; }

    public required long Household { get; init; }

    public required TrueName Name { get; init; }

    /// <summary>Family name before the marriage; null where there was none.</summary>
    public string? MaidenSurname { get; init; }

    public DateOnly? MarriedOn { get; init; }

    public required DateOnly Born { get; init; }

    /// <summary>M or F.</summary>
    public required string Sex { get; init; }

    public required Looks Looks { get; init; }

    public required Papers Papers { get; init; }

    /// <summary>In the order of time; the first one holds since ever.</summary>
    public required IReadOnlyList<Residence> Residences { get; init; }

    /// <summary>Older telephone, then the newer one, with the day of the change.</summary>
    public required (string Before, string After, DateOnly ChangedOn) Phones { get; init; }

    public string? Email { get; init; }

    public string? Occupation { get; init; }

    /// <summary>Name on the street; few have one.</summary>
    public string? Moniker { get; init; }

    public TrueVehicle? Vehicle { get; init; }

    /// <summary>Family name on a day, with regard to the marriage.</summary>
    public string SurnameOn(DateOnly day) =>
        MaidenSurname is not null && day < MarriedOn ? MaidenSurname : Name.Surname;

    /// <summary>Number among the residences of the one on a day.</summary>
    public int ResidenceOn(DateOnly day)
    {
        var at = Residences.Count - 1;
        while (at > 0 && Residences[at].From > day)
        {
            at--;
        }

        return at;
    }

    /// <summary>The telephone on a day.</summary>
    public string PhoneOn(DateOnly day) => day < Phones.ChangedOn ? Phones.Before : Phones.After;

    /// <summary>Age in whole years on a day.</summary>
    public int AgeOn(DateOnly day) => Age(Born, day);

    /// <summary>Below eighteen on that day.</summary>
    public bool IsJuvenileOn(DateOnly day) => AgeOn(day) < AdultAge;

    /// <summary>Whole years between birth and a day.</summary>
    public static int Age(DateOnly born, DateOnly day) =>
        day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
}
